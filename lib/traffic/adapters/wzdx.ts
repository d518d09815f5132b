import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import { type FeedSettings, feedFields, feedSettings } from '#lib/traffic/adapters/reading/area.ts';
import { readList, unreadable } from '#lib/traffic/adapters/reading/list-reading.ts';
import { utcTime } from '#lib/traffic/adapters/reading/times.ts';
import { propertyOf } from '#lib/traffic/adapters/wzdx/property.ts';
import { readRoadEvent } from '#lib/traffic/adapters/wzdx/road-event.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

/** Where a feed says when it was brought up to date, by its version. */
const infos: readonly string[] = ['feed_info', 'feedInfo', 'road_event_feed_info', 'roadEventFeedInfo'];

/** Work zones in the exchange format of the United States' Department of Transportation, from 2.0 on. */
export const wzdx = defineAdapter<TrafficPart, TrafficObservation, FeedSettings>({
  name: 'wzdx',
  title: 'Work Zone Data Exchange',
  brings: 'Work zones of any service that publishes WZDx, as many states and cities do.',
  parts: ['events'],
  settings: feedSettings,
  fields: feedFields('https://wzdx.wsdot.wa.gov/api/v4/WorkZoneFeed'),
  keyName: null,
  homepage: ({ settings: { url } }) => `${new URL(url).origin}/`,
  attributions: [],
  requests: ({ settings: { url } }) => [
    { key: 'work-zones', url, everyMs: 10 * minuteMs, parts: [{ name: 'events', staleAfterMs: 6 * hourMs }] },
  ],
  read: (_key, { bytes }, { place, settings: { radiusKm }, now }) => {
    const feed = parseJson(bytes);
    const features = fieldOf(feed, 'features');
    if (!Array.isArray(features)) return unreadable('Its answer has no list of work zones.');
    const [dataAsOf = null] = infos.flatMap((info) =>
      ['update_date', 'feed_update_date'].flatMap(
        (name) => utcTime(propertyOf([fieldOf(feed, info)], name), now) ?? [],
      ),
    );
    // a feed without work zones is believed when it says of when that is
    if (features.length === 0 && !dataAsOf) return unreadable('Its list is empty, and it doesn’t say as of when.');
    return readList('events', features, (feature) => readRoadEvent(feature, place, radiusKm, now), {
      dataAsOf: () => dataAsOf,
    });
  },
});
