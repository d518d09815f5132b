import { DeskTime } from '#components/desk/desk-time.tsx';
import { DayBars } from '#components/desk/wires/feeds/day-bars.tsx';
import { FeedSteps, Standing } from '#components/desk/wires/feeds/feed-table.tsx';
import { inboxPath, readInboxView } from '#components/desk/wires/inbox-filter.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { WireStatus } from '#lib/wires/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  offices: readonly WireStatus[];
  now: Date;
  place: Place;
  /** Null for whoever may only look. */
  pause: FormAction | null;
};

/** Every press office: whose mail its releases are, and what came of it. */
export function OfficeTable({ offices, now, place, pause }: Props) {
  if (offices.length === 0) {
    return (
      <p className="notice">
        No sender is known as a press office yet. A mail in WebMail that is signed can be named one there.
      </p>
    );
  }
  return (
    <table className="table table-cards feed-table">
      <thead>
        <tr>
          <th scope="col">Press office</th>
          <th scope="col">Standing</th>
          <th scope="col">Last release</th>
          <th scope="col">Releases a day</th>
          {pause && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {offices.map(({ wire, poll, standing, words, days }) => (
          <tr key={wire.id}>
            <th scope="row">
              <a href={inboxPath({ ...readInboxView({ tab: 'releases' }), wireId: wire.id })}>{wire.name}</a>
              <div className="small soft office-senders">{wire.senders.join(', ')}</div>
            </th>
            <td className="feed-standing">
              <Standing {...{ standing, words }} />
            </td>
            <td data-label="Last release">
              {poll.storedAt ? <DeskTime at={poll.storedAt} {...{ now, place }} /> : 'none'}
            </td>
            <td data-label="Releases a day">
              <DayBars name={wire.name} days={days} />
            </td>
            {pause && (
              <td>
                <FeedSteps wire={wire} pause={pause} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
