import type { ReactNode } from 'react';
import { CameraWall } from '#components/traffic/camera-wall.tsx';
import { EventList } from '#components/traffic/event-list.tsx';
import { HappeningNow } from '#components/traffic/happening-now.tsx';
import { Notices } from '#components/traffic/notices.tsx';
import { RoadTable } from '#components/traffic/road-table.tsx';
import { SignList } from '#components/traffic/sign-list.tsx';
import { TrafficFilter } from '#components/traffic/traffic-filter.tsx';
import { TrafficPart } from '#components/traffic/traffic-part.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import { SampleNote } from '#components/ui/sample-note.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { TrafficFilter as Filter, TrafficReport } from '#lib/traffic/types.ts';

type Props = {
  edition: Edition;
  report: TrafficReport;
  filter: Filter;
  /** The page's own address. */
  path: string;
  /** Where the numbers of the list are; null where there is no map of the place. */
  map: ReactNode;
  now: Date;
};

/** An edition's traffic: closed roads first, then what else happens, what is planned, and what the roads look like. */
export function TrafficPage({ edition, report, filter, path, map, now }: Props) {
  const { language } = edition;
  const words = trafficWords(language);
  const { events, sources, roads, signs, cameras, attributions } = report;
  const isServed = Object.values(sources).some((some) => some.length > 0);
  const common = { sources: sources.events, edition, now, isNumbered: map !== null };
  const planned = events.filter(({ phase }) => phase === 'planned');
  const longTerm = events.filter(({ phase }) => phase === 'long-term');
  return (
    <div className="traffic">
      <header className="traffic-head">
        <h1 id="content" tabIndex={-1}>
          {words.title}
        </h1>
        {report.isSample && <SampleNote language={edition.language} />}
      </header>
      {!isServed && <p className="empty">{words.noSources(edition.name)}</p>}
      <Notices report={report} edition={edition} now={now} />
      {isServed && (
        <div className="traffic-columns">
          <HappeningNow {...{ report, filter, path, map, edition, now }} />
          <div className="traffic-aside">
            {map}
            {report.eventCount > 0 && <TrafficFilter {...{ report, filter, path, language }} />}
          </div>
          <div className="traffic-later">
            {planned.length > 0 && (
              <section aria-labelledby="planned">
                <h2 id="planned">{words.planned}</h2>
                <EventList events={planned} {...common} />
              </section>
            )}
            {longTerm.length > 0 && (
              <details className="long-term">
                <summary>{words.longTerm(longTerm.length)}</summary>
                <EventList events={longTerm} {...common} />
              </details>
            )}
          </div>
        </div>
      )}
      <TrafficPart part="cameras" heading={words.cameras} sources={sources.cameras} edition={edition} now={now}>
        {cameras.length > 0 && <CameraWall cameras={cameras} edition={edition} now={now} />}
      </TrafficPart>
      <TrafficPart part="roads" heading={words.conditions} sources={sources.roads} edition={edition} now={now}>
        {roads.length > 0 && <RoadTable roads={roads} edition={edition} now={now} />}
      </TrafficPart>
      <TrafficPart part="signs" heading={words.signs} sources={sources.signs} edition={edition} now={now}>
        {signs.length > 0 && <SignList signs={signs} language={language} />}
      </TrafficPart>
      {attributions.length > 0 && (
        <footer className="traffic-sources">
          <h2>{words.sources}</h2>
          <ul>
            {attributions.map(({ text, url }) => (
              <li key={text}>{url ? <a href={url}>{text}</a> : text}</li>
            ))}
          </ul>
        </footer>
      )}
    </div>
  );
}
