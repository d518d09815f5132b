import { addressOf } from '#lib/addresses/address-of.ts';

/** What is said of a box, a conversation or a message that is not there, or is not this person's to know about. */
export default function WebmailNotFound() {
  return (
    <div className="stack">
      <h1>There is nothing here</h1>
      <p>No box, conversation or message that is open to you has this address.</p>
      <p>
        <a className="button" href={addressOf('webmail')}>
          To your boxes
        </a>
      </p>
    </div>
  );
}
