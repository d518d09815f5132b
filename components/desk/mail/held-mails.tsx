import { listHref } from '#components/desk/mail/mail-filter.ts';
import { mails } from '#components/desk/mail/mail-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords } from '#lib/editions/desk-times.ts';
import { mailKindNames } from '#lib/mail/kinds.ts';
import { messageIdOfMail } from '#lib/mail/transport/message-id.ts';
import type { OutboxEntry } from '#lib/mail/types.ts';

type Props = { entries: readonly OutboxEntry[]; total: number; now: Date; timeZone: string; mailFrom: string };

/** What nobody but a person can decide, before everything else. */
export function HeldMails({ entries, total, now, timeZone, mailFrom }: Props) {
  return (
    <section className="notice notice-warn stack" aria-labelledby="held-mails">
      <h2 id="held-mails">
        {mails(total)} may or may not have arrived: settle {total === 1 ? 'it' : 'them'}
      </h2>
      <p>
        The connection broke after the whole mail was handed over and before the mail server said that it had it, or the
        mail was held by hand when a backup was restored. The portal does not send such a mail again by itself, so that
        nobody gets it twice.
      </p>
      <ul className="mail-held">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a className="button" href={addressOf('owedMail', { id: entry.id })}>
              Settle
            </a>
            <div>
              <strong>{mailKindNames[entry.kind]}</strong>, held{' '}
              <time dateTime={entry.dueAt.toISOString()}>{inWords(entry.dueAt, now, timeZone)}</time>
              <div className="small">
                <code>{messageIdOfMail(entry, mailFrom)}</code>
              </div>
              <div className="soft small">{entry.lastError}</div>
            </div>
          </li>
        ))}
      </ul>
      {total > entries.length && (
        <p>
          <a href={listHref({ standing: 'held', day: 'all', page: 1 })}>All {mails(total)}</a>
        </p>
      )}
    </section>
  );
}
