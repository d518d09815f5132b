import { TrafficMap } from '#components/traffic/map/traffic-map.tsx';
import { TrafficPage } from '#components/traffic/traffic-page.tsx';
import { trafficWords } from '#components/traffic/words.ts';
import { metadataOf, pageOf, type Query, readingOf } from '#frame/edition-page.tsx';
import { pageTime } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findOutline, isOnMap } from '#lib/traffic/map/find-outline.ts';
import { asOfNewest } from '#lib/traffic/newest.ts';
import type { Point } from '#lib/traffic/observations.ts';
import { findTraffic } from '#lib/traffic/read-traffic.ts';
import type { TrafficReport } from '#lib/traffic/types.ts';

const read = readingOf(async ({ db, edition, now }, _parts, _page, query) => {
  const filter = { road: chosen(query, 'road'), kind: chosen(query, 'kind') };
  const outline = findOutline(edition);
  const options = outline ? { isOnMap: (point: Point) => isOnMap(outline, point) } : {};
  return { filter, outline, report: await findTraffic(db, edition, filter, now, options) };
});

/** Nothing chosen is everything. */
function chosen(query: Query, name: string): string | null {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value) || null;
}

/** A map with nothing on it would look like an all-clear. */
const hasPlaces = ({ events }: TrafficReport) => events.some(({ number }) => number !== null);

/** Whatever is filtered, to search engines it is one page. */
export const trafficMetadata = metadataOf(read, ({ edition: { name, region, slug, language } }) => ({
  title: trafficWords(language).pageTitle(name),
  description: trafficWords(language).description(name, region),
  canonical: addressOf('editionTraffic', { edition: slug }),
}));

/** An edition's traffic, at its own address and, for the default edition, at `/traffic`. */
export const trafficPage = pageOf(
  read,
  ({ edition, report, filter, outline }) => (
    <TrafficPage
      {...{ edition, report, filter }}
      path={addressOf('editionTraffic', { edition: edition.slug })}
      map={
        outline && hasPlaces(report) ? (
          <TrafficMap events={report.events} outline={outline} language={edition.language} />
        ) : null
      }
      now={pageTime()}
    />
  ),
  ({ report }) => ({ updatedAt: asOfNewest(report) ?? undefined }),
);
