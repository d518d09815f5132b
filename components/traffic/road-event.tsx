import { EventTimes } from '#components/traffic/event-times.tsx';
import { InLine } from '#components/traffic/in-line.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { dirAgainst } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { ShownEvent, TrafficSource } from '#lib/traffic/types.ts';

type Props = {
  event: ShownEvent;
  /** The service that says so. */
  source: TrafficSource | undefined;
  edition: Edition;
  now: Date;
  /** There is a map with its number. */
  isNumbered: boolean;
};

/** One thing that hinders traffic: what and where in a line, until when, and the service's own words. */
export function RoadEvent({ event, source, edition, now, isNumbered }: Props) {
  const words = trafficWords(edition.language);
  const { number, place, text, isFullClosure, phase } = event;
  const own = (said: string) => ({
    ...foreign(event.language, edition.language),
    dir: dirAgainst(edition.language, said),
  });
  const isClosed = isFullClosure && phase !== 'planned';
  return (
    <li
      className="road-event"
      id={number === null ? undefined : `event-${number}`}
      data-phase={phase}
      data-closed={isFullClosure || undefined}
    >
      {isNumbered && number !== null && (
        <span className="event-number">
          <span className="unseen">{words.onMap} </span>
          {number}
        </span>
      )}
      <p className="event-kicker">
        {isFullClosure && <strong className="event-closed">{isClosed ? words.closed : words.toBeClosed}</strong>}{' '}
        <InLine parts={kickerOf(event, edition.language)} />
      </p>
      <h3 className="event-place" {...own(place)}>
        {place}
      </h3>
      <EventTimes event={event} edition={edition} now={now} />
      {text && text !== place && (
        <p className="event-text" {...own(text)}>
          {text}
        </p>
      )}
      <p className="event-facts">
        <InLine
          parts={[
            ...lanesAndDelay(event, edition.language),
            source && <cite>{source.title}</cite>,
            source?.state.kind === 'stale' && <strong>{words.outOfDate}</strong>,
          ]}
        />
      </p>
    </li>
  );
}

/** What it is, whether anybody has seen it, and on which road. */
function kickerOf({ kind, isFullClosure, phase, road, direction }: ShownEvent, language: string): (string | null)[] {
  const words = trafficWords(language);
  const along = direction && words.directions[direction];
  return [
    isFullClosure && kind === 'closure' ? null : words.kinds[kind],
    phase === 'scheduled-now' ? words.scheduledNow : null,
    road === null ? along : [road, along].filter(Boolean).join(', '),
  ];
}

function lanesAndDelay({ isFullClosure, lanesClosed, lanesTotal, delayMinutes }: ShownEvent, language: string) {
  const words = trafficWords(language);
  const lanes = lanesClosed && (lanesTotal ? words.lanesOf(lanesClosed, lanesTotal) : words.lanes(lanesClosed));
  // of a closed road all are
  return [isFullClosure ? null : lanes, delayMinutes && words.delay(Math.round(delayMinutes))];
}
