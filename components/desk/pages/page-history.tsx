import { addressOf } from '#lib/addresses/address-of.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { PageHistoryEntry } from '#lib/pages/types.ts';

type Props = {
  page: { kind: string; language: string };
  entries: readonly PageHistoryEntry[];
  now: Date;
  place: { name: string; timeZone: string };
};

/** Every version of a page, newest first; each can be read and restored. */
export function PageHistory({ page, entries, now, place }: Props) {
  if (entries.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol className="page-versions">
        {entries.map((entry, index) => (
          <li key={entry.number}>
            <a href={addressOf('deskPageVersion', { ...page, number: entry.number })}>Version {entry.number}</a>
            {index === 0 && <strong> – {entry.isEmpty ? 'the page is off the paper' : 'what readers see'}</strong>}
            <br />
            <span className="soft small">
              Saved {placeTime(entry.savedAt, now, place)} by {entry.savedBy ?? 'the portal'}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
