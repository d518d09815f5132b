import { addressOf } from '#lib/addresses/address-of.ts';
/** What the desk shows for an address or a story that does not exist. */
export default function DeskNotFound() {
  return (
    <div className="stack">
      <h1>There is nothing here</h1>
      <p>The story or page you asked for does not exist at the desk.</p>
      <p>
        <a className="button" href={addressOf('desk')}>
          To the stories
        </a>
      </p>
    </div>
  );
}
