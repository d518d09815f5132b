import { listHref } from '#components/desk/mail/mail-filter.ts';
import { standingNames } from '#components/desk/mail/mail-words.ts';
import { nameOfRecentDay } from '#lib/editions/days.ts';
import { type MailStanding, mailStandings, type StandingCounts } from '#lib/mail/types.ts';

type Props = { days: readonly { day: string; counts: StandingCounts }[]; totals: StandingCounts };

/** How many mails were asked for each day, by where they stand now; each number leads to the mails. */
export function DayTable({ days, totals }: Props) {
  return (
    <table className="table mail-days">
      <caption className="visually-hidden">Mails of the last seven days</caption>
      <thead>
        <tr>
          <th scope="col">Asked for on</th>
          {mailStandings.map((standing) => (
            <th key={standing} scope="col">
              {standingNames[standing]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, counts }) => (
          <tr key={day}>
            <th scope="row">
              <a href={listHref({ standing: null, day, page: 1 })}>{nameOfRecentDay(day, 'en-CA')}</a>
            </th>
            <Counts day={day} counts={counts} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Seven days</th>
          <Counts day="week" counts={totals} />
        </tr>
      </tfoot>
    </table>
  );
}

function Counts({ day, counts }: { day: string; counts: StandingCounts }) {
  return mailStandings.map((standing) => (
    <td key={standing} data-label={standingNames[standing]} className={toneOf(standing)}>
      {counts[standing] ? <a href={listHref({ standing, day, page: 1 })}>{counts[standing]}</a> : null}
    </td>
  ));
}

const toneOf = (standing: MailStanding) =>
  standing === 'held' ? 'mail-warn' : standing === 'failed' || standing === 'bounced' ? 'mail-danger' : undefined;
