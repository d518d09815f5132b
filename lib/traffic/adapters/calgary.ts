import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { SourceContext } from '#lib/sources/types.ts';
import { readCalgaryCamera } from '#lib/traffic/adapters/calgary/camera.ts';
import { readDetour } from '#lib/traffic/adapters/calgary/detour.ts';
import { readIncidents } from '#lib/traffic/adapters/calgary/incidents.ts';
import { readList, type TrafficReading, unreadable } from '#lib/traffic/adapters/reading/list-reading.ts';
import { epochTime } from '#lib/traffic/adapters/reading/times.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

/** The city's own data, on Socrata; nobody needs a key for it. */
const host = 'https://data.calgary.ca';
/** There have been a third of these at most: a list that is cut off may lack what counts. */
const maxRows = 1_000;
const paceMs = { incidents: 3 * minuteMs, detours: 30 * minuteMs, cameras: 6 * hourMs };
const rows = (dataset: string) => `${host}/resource/${dataset}.json?$limit=${maxRows}`;

export const calgary = defineAdapter<TrafficPart, TrafficObservation, Record<string, never>>({
  name: 'calgary',
  title: 'City of Calgary',
  brings: 'Incidents, detours and traffic cameras in Calgary.',
  parts: ['events', 'cameras'],
  settings: z.object({}),
  fields: [],
  keyName: null,
  homepage: () => `${host}/d/4jah-h97u`,
  attributions: [
    {
      text: 'Contains information licensed under the Open Government Licence – City of Calgary.',
      url: `${host}/stories/s/Open-Calgary-Terms-of-Use/u45n-7awa`,
    },
  ],
  requests: () => [
    // before the incidents: it says how old they are
    { key: 'incidents-freshness', url: `${host}/api/views/4jah-h97u.json`, everyMs: paceMs.incidents, parts: [] },
    // the columns change their names at times, so none is named here: sorted by us
    {
      key: 'incidents',
      url: rows('4jah-h97u'),
      everyMs: paceMs.incidents,
      parts: [{ name: 'events', staleAfterMs: hourMs }],
    },
    {
      key: 'detours',
      url: rows('w8zq-79bq'),
      everyMs: paceMs.detours,
      parts: [{ name: 'events', staleAfterMs: 24 * hourMs }],
    },
    {
      key: 'cameras',
      url: rows('k7p9-kppz'),
      everyMs: paceMs.cameras,
      parts: [{ name: 'cameras', staleAfterMs: 24 * hourMs }],
    },
  ],
  read: (key, { bytes }, context) => {
    const value = parseJson(bytes);
    return key === 'incidents-freshness' ? readFreshness(value, context) : readRows(key, value, context);
  },
});

function readFreshness(value: unknown, { now }: SourceContext<unknown>): TrafficReading {
  const updatedAt = epochTime(fieldOf(value, 'rowsUpdatedAt'), now);
  if (!updatedAt) return unreadable('It doesn’t say when its incidents were last brought up to date.');
  return { kind: 'read', parts: {}, links: { rowsUpdatedAt: updatedAt.toISOString() }, dropped: 0 };
}

function readRows(key: string, value: unknown, context: SourceContext<unknown>): TrafficReading {
  if (!Array.isArray(value)) return unreadable('Its answer is no list.');
  // a quiet city says so in words, and always has detours and cameras
  if (value.length === 0) return unreadable('Its list is empty, which it never is.');
  const { place, now } = context;
  if (key === 'incidents') return readIncidents(value, context);
  if (key === 'detours') return readList('events', value, (row) => readDetour(row, place.timeZone, now));
  if (key === 'cameras') return readList('cameras', value, readCalgaryCamera);
  return unreadable('It was asked for something that this release doesn’t know.');
}
