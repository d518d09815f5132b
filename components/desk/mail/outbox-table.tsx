import { StandingBadge } from '#components/desk/mail/standing-badge.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords, placeTime } from '#lib/editions/desk-times.ts';
import { mailKindNames } from '#lib/mail/kinds.ts';
import type { OutboxEntry } from '#lib/mail/types.ts';

type Place = { name: string; timeZone: string };
type Props = { entries: readonly OutboxEntry[]; now: Date; place: Place };

/** The outbox, newest first. It names nobody: addresses are encrypted while owed and forgotten afterwards. */
export function OutboxTable({ entries, now, place }: Props) {
  if (entries.length === 0) return <p className="notice">No mail here.</p>;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">State</th>
          <th scope="col">Asked for</th>
          <th scope="col">Attempts</th>
          <th scope="col">Last answer</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <a href={addressOf('owedMail', { id: entry.id })}>{mailKindNames[entry.kind]}</a>
            </th>
            <td data-label="State">
              <StandingBadge standing={entry.standing} /> {more(entry, now, place.timeZone)}
            </td>
            <td data-label="Asked for">
              <time dateTime={entry.createdAt.toISOString()} title={placeTime(entry.createdAt, now, place)}>
                {inWords(entry.createdAt, now, place.timeZone)}
              </time>
            </td>
            <td data-label="Attempts">{entry.attempts}</td>
            <td data-label="Last answer">{entry.lastError}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function more({ phase, standing, attempts, dueAt, bounceStatus }: OutboxEntry, now: Date, timeZone: string) {
  if (standing === 'bounced') return bounceStatus;
  if (phase === 'sending' || phase === 'dot') return 'being sent';
  return phase === 'owed' && attempts > 0 ? `again ${inWords(dueAt, now, timeZone)}` : null;
}
