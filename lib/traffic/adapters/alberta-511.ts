import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { SourceRequest } from '#lib/sources/types.ts';
import { readAlert } from '#lib/traffic/adapters/alberta-511/alert.ts';
import { readCamera } from '#lib/traffic/adapters/alberta-511/camera.ts';
import { readEvent } from '#lib/traffic/adapters/alberta-511/event.ts';
import { readWinterRoad } from '#lib/traffic/adapters/alberta-511/winter-road.ts';
import { type RadiusSettings, radiusField, radiusSettings } from '#lib/traffic/adapters/reading/area.ts';
import { readList, unreadable } from '#lib/traffic/adapters/reading/list-reading.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

const host = 'https://511.alberta.ca';

/** What is asked for, by the service's names. Ten requests a minute are allowed, and these are far from that. */
const resources: readonly { name: string; part: TrafficPart; everyMs: number; staleAfterMs: number }[] = [
  { name: 'event', part: 'events', everyMs: 5 * minuteMs, staleAfterMs: 30 * minuteMs },
  { name: 'winterroads', part: 'roads', everyMs: 15 * minuteMs, staleAfterMs: 3 * hourMs },
  { name: 'alerts', part: 'advisories', everyMs: 10 * minuteMs, staleAfterMs: hourMs },
  { name: 'cameras', part: 'cameras', everyMs: 6 * hourMs, staleAfterMs: 24 * hourMs },
];

/** A whole province always has these; in summer it has no winter roads, and often no alerts. */
const neverEmpty: readonly string[] = ['event', 'cameras'];

export const alberta511 = defineAdapter<TrafficPart, TrafficObservation, RadiusSettings>({
  name: 'alberta-511',
  title: '511 Alberta',
  brings: 'Events, cameras, winter road conditions and alerts on the highways of Alberta.',
  parts: ['events', 'roads', 'advisories', 'cameras'],
  settings: radiusSettings,
  fields: [radiusField()],
  keyName: 'AB511_KEY',
  homepage: () => `${host}/`,
  attributions: [
    {
      text: 'Contains information licensed under the Open Government Licence – Alberta.',
      url: 'https://open.alberta.ca/licence',
    },
  ],
  requests: ({ accessKey }) =>
    (accessKey ? resources : []).map(({ name, part, everyMs, staleAfterMs }): SourceRequest<TrafficPart> => {
      const query = new URLSearchParams({ format: 'json', lang: 'en', key: accessKey ?? '' });
      return { key: name, url: `${host}/api/v2/get/${name}?${query}`, everyMs, parts: [{ name: part, staleAfterMs }] };
    }),
  read: (key, { bytes }, { place, settings: { radiusKm }, now }) => {
    const value = parseJson(bytes);
    if (/invalid key/i.test(String(fieldOf(value, 'Error', 'Message')))) {
      return unreadable('It doesn’t accept the access key.');
    }
    if (!Array.isArray(value)) return unreadable('Its answer is no list.');
    if (value.length === 0 && neverEmpty.includes(key)) return unreadable('Its list is empty, which it never is.');
    switch (key) {
      case 'event':
        return readList('events', value, (record) => readEvent(record, place, radiusKm, now));
      case 'winterroads':
        return readList('roads', value, (record) => readWinterRoad(record, place, radiusKm, now));
      case 'alerts':
        return readList('advisories', value, (record) => readAlert(record, place, now));
      case 'cameras':
        return readList('cameras', value, (record) => readCamera(record, place, radiusKm));
      default:
        return unreadable('It was asked for something that this release doesn’t know.');
    }
  },
});
