import { DeskTime } from '#components/desk/desk-time.tsx';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { DayBars } from '#components/desk/wires/feeds/day-bars.tsx';
import { inboxPath, readInboxView } from '#components/desk/wires/inbox-filter.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { WireStanding, WireStatus } from '#lib/wires/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  feeds: readonly WireStatus[];
  now: Date;
  place: Place;
  /** Null for whoever may only look. */
  pause: FormAction | null;
};

/** Every wire: how it is doing, and what came over it. */
export function FeedTable({ feeds, now, place, pause }: Props) {
  if (feeds.length === 0) return <p className="notice">There is no wire yet.</p>;
  return (
    <table className="table table-cards feed-table">
      <thead>
        <tr>
          <th scope="col">Wire</th>
          <th scope="col">Standing</th>
          <th scope="col">Last answer</th>
          <th scope="col">Next look</th>
          <th scope="col">New stories a day</th>
          {pause && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {feeds.map((feed) => (
          <tr key={feed.wire.id}>
            <Feed {...{ feed, now, place }} />
            {pause && (
              <td>
                <FeedSteps wire={feed.wire} pause={pause} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Feed({ feed, now, place }: { feed: WireStatus; now: Date; place: Place }) {
  const { wire, poll, standing, words, days } = feed;
  return (
    <>
      <th scope="row">
        <a href={inboxPath({ ...readInboxView({}), wireId: wire.id })}>{wire.name}</a>
        <div className="small soft">
          {wire.supplier}
          {wire.destination === 'publish' && ' · published by itself'}
        </div>
      </th>
      <td className="feed-standing">
        <Standing {...{ standing, words }} />
      </td>
      <td data-label="Last answer">
        {poll.answeredAt ? <DeskTime at={poll.answeredAt} {...{ now, place }} /> : 'never'}
      </td>
      <td data-label="Next look">{wire.pausedAt ? 'none' : <DeskTime at={poll.dueAt} {...{ now, place }} />}</td>
      <td data-label="New stories a day">
        <DayBars name={wire.name} days={days} />
      </td>
    </>
  );
}

/** How a wire is doing. */
export function Standing({ standing, words }: Pick<WireStatus, 'standing' | 'words'>) {
  return (
    <>
      <span className={`badge ${badges[standing]}`}>{standingNames[standing]}</span>
      <div className="small">{words.join(' ')}</div>
    </>
  );
}

const standingNames: Readonly<Record<WireStanding, string>> = {
  fine: 'Working',
  paused: 'Paused',
  failing: 'Failing',
  idle: 'Idle',
  never: 'Nothing yet',
};

const badges: Readonly<Record<WireStanding, string>> = {
  fine: 'badge-published',
  paused: 'badge-spiked',
  failing: 'badge-killed',
  idle: 'wire-doubt',
  never: 'badge-scheduled',
};

/** Changes it, pauses it, resumes it. */
export function FeedSteps({ wire, pause }: { wire: WireStatus['wire']; pause: FormAction }) {
  const { id, name, version, pausedAt } = wire;
  return (
    <div className="feed-steps">
      <a className="button button-small" href={addressOf('wireFeed', { id })}>
        Change <span className="visually-hidden">{name}</span>
      </a>
      <ActionForm
        action={pause}
        label={pausedAt ? 'Resume' : 'Pause'}
        about={name}
        hidden={{ id: String(id), version: String(version), isPaused: pausedAt ? 'no' : 'yes' }}
      />
    </div>
  );
}
