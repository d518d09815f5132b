import { addressOf } from '#lib/addresses/address-of.ts';
/** Finds one mail by the Message-ID that a mail server's log names. */
export function MailSearch({ sought }: { sought: string }) {
  return (
    <search>
      <form className="story-search" action={addressOf('mail')} aria-label="Find a mail">
        <input
          type="search"
          name="id"
          aria-label="Message-ID"
          placeholder="Message-ID"
          defaultValue={sought}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="button">
          Find
        </button>
        {sought && <p role="status">No mail of this paper has that Message-ID.</p>}
      </form>
    </search>
  );
}
