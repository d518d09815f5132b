import { listHref, type MailFilter } from '#components/desk/mail/mail-filter.ts';
import { standingNames } from '#components/desk/mail/mail-words.ts';
import { mailStandings, type StandingCounts } from '#lib/mail/types.ts';

/** `counts`: of the days that are shown; null where nobody counted. */
type Props = { filter: MailFilter; counts: StandingCounts | null };

/** One tab for each way a mail can stand. */
export function MailTabs({ filter, counts }: Props) {
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs = [
    { standing: null, name: 'All', count: all },
    ...mailStandings.map((standing) => ({
      standing,
      name: standingNames[standing],
      count: counts && (counts[standing] ?? 0),
    })),
  ];
  return (
    <nav className="tabs" aria-label="Mails by where they stand">
      {tabs.map(({ standing, name, count }) => (
        <a
          key={name}
          href={listHref({ ...filter, standing, page: 1 })}
          aria-current={filter.standing === standing ? 'page' : undefined}
        >
          {name} {count !== null && <span className="tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
