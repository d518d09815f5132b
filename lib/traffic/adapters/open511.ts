import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import { readOpen511Event } from '#lib/traffic/adapters/open511/event.ts';
import { type FeedSettings, feedFields, feedSettings } from '#lib/traffic/adapters/reading/area.ts';
import { readList, unreadable } from '#lib/traffic/adapters/reading/list-reading.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

/** The most that services of this kind give at a time; there are no more around one city. */
const maxEvents = '500';

/** Open511 (https://www.open511.org), which British Columbia and others speak. */
export const open511 = defineAdapter<TrafficPart, TrafficObservation, FeedSettings>({
  name: 'open511',
  title: 'Open511',
  brings: 'Road events of any service that speaks Open511, such as DriveBC.',
  parts: ['events'],
  settings: feedSettings,
  fields: feedFields('https://api.open511.gov.bc.ca/events'),
  keyName: null,
  homepage: ({ settings: { url } }) => `${new URL(url).origin}/`,
  attributions: [],
  requests: ({ settings: { url } }) => [
    {
      key: 'events',
      url: withLimit(url),
      everyMs: 5 * minuteMs,
      parts: [{ name: 'events', staleAfterMs: hourMs }],
    },
  ],
  read: (_key, { bytes }, { place, settings: { radiusKm }, now }) => {
    const events = fieldOf(parseJson(bytes), 'events');
    if (!Array.isArray(events)) return unreadable('Its answer has no list of events.');
    // nothing else in it says whether that is so
    if (events.length === 0) return unreadable('Its list of events is empty, which is not believed.');
    return readList('events', events, (record) => readOpen511Event(record, place, radiusKm, now));
  },
});

function withLimit(address: string): string {
  const url = new URL(address);
  if (!url.searchParams.has('limit')) url.searchParams.set('limit', maxEvents);
  return url.href;
}
