import type { ReactNode } from 'react';
import { EventList } from '#components/traffic/event-list.tsx';
import { EventTimes } from '#components/traffic/event-times.tsx';
import { InLine } from '#components/traffic/in-line.tsx';
import { SourceStates } from '#components/traffic/source-states.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { ShownEvent, TrafficFilter, TrafficReport } from '#lib/traffic/types.ts';

type Props = {
  report: TrafficReport;
  filter: TrafficFilter;
  path: string;
  map: ReactNode;
  edition: Edition;
  now: Date;
};

/** What is so on the roads at this moment, and how far that can be relied on. */
export function HappeningNow({ report, filter, path, map, edition, now }: Props) {
  const words = trafficWords(edition.language);
  const sources = report.sources.events;
  const events = report.events.filter(({ phase }) => phase === 'now' || phase === 'scheduled-now');
  const closures = events.filter(({ isFullClosure }) => isFullClosure);
  const isFiltered = filter.road !== null || filter.kind !== null;
  return (
    <section className="traffic-now" aria-labelledby="now">
      <div className="now-head">
        <h2 id="now">{words.now}</h2>
        {events.length > 0 && !isFiltered && (
          <p className="now-counts">{countsOf(closures.length, events.length, edition.language)}</p>
        )}
      </div>
      {isFiltered && <FilterLine filter={filter} path={path} language={edition.language} />}
      {isFiltered && report.events.length === 0 && <p className="now-nothing">{words.noMatch}</p>}
      {events.length === 0 && !isFiltered && sources.length > 0 && (
        <p className="now-nothing">{isAllWell(report) ? words.nothingNow : words.nothingKnown}</p>
      )}
      <SourceStates part="events" sources={sources} edition={edition} now={now} />
      <ScheduledClosure closure={closures[0]} first={events[0]} edition={edition} now={now} />
      {events.length > 0 && <EventList {...{ events, sources, edition, now }} isNumbered={map !== null} />}
    </section>
  );
}

function countsOf(closures: number, all: number, language: string): string {
  const words = trafficWords(language);
  if (closures === 0) return words.reports(all);
  const others = all - closures;
  return others > 0 ? `${words.closures(closures)}, ${words.others(others)}` : words.closures(closures);
}

const isAllWell = ({ sources }: TrafficReport) =>
  sources.events.every(({ state }) => state.kind === 'fresh' || state.kind === 'empty');

/** What is chosen, and the way back to everything. */
function FilterLine({ filter: { road, kind }, path, language }: Pick<Props, 'filter' | 'path'> & { language: string }) {
  const words = trafficWords(language);
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const chosen = [road, kind === null ? null : (kinds[kind] ?? kind)];
  return (
    <p className="now-filter">
      {words.showing}{' '}
      <strong>
        <InLine parts={chosen} />
      </strong>{' '}
      <a href={path}>{words.showAll}</a>
    </p>
  );
}

type ClosureProps = { closure: ShownEvent | undefined; first: ShownEvent | undefined; edition: Edition; now: Date };

/** A closure that stands below what is reported, since nobody has seen it: it is named above it all the same. */
function ScheduledClosure({ closure, first, edition, now }: ClosureProps) {
  if (!closure || closure === first) return null;
  const words = trafficWords(edition.language);
  return (
    <div className="now-closure">
      <p>
        <strong className="event-closed">{words.closed}</strong> <InLine parts={[words.scheduledNow, closure.place]} />
      </p>
      <EventTimes event={closure} edition={edition} now={now} />
    </div>
  );
}
