import { placeTime } from '#lib/editions/desk-times.ts';
import type { MailHistoryEntry } from '#lib/mail/types.ts';

type Props = { entries: readonly MailHistoryEntry[]; now: Date; place: { name: string; timeZone: string } };

/** What people did to a mail, newest first. */
export function MailHistory({ entries, now, place }: Props) {
  if (entries.length === 0) return <p className="soft">Nobody has done anything to it.</p>;
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <strong>{wordsFor(entry)}</strong> by {entry.by}
          <br />
          <time className="soft" dateTime={entry.at.toISOString()}>
            {placeTime(entry.at, now, place)}
          </time>
        </li>
      ))}
    </ol>
  );
}

const words: Readonly<Record<string, string>> = {
  'mail.retry': 'Tried before its time',
  'mail.drop': 'Dropped',
  'mail.hold': 'Held with all that was owed',
  'mail.release': 'Released',
};

function wordsFor({ action, details }: MailHistoryEntry): string {
  if (action !== 'mail.settle') return words[action] ?? action;
  const sentAgain = details && typeof details === 'object' && 'outcome' in details && details.outcome === 'send-again';
  return sentAgain ? 'Settled: sent again' : 'Settled: delivered';
}
