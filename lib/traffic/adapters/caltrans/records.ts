import { fieldOf, readEach } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { Place, Reading } from '#lib/sources/types.ts';
import { newestSoFar } from '#lib/traffic/adapters/caltrans/pacific-time.ts';
import { timeAt } from '#lib/traffic/adapters/caltrans/times.ts';
import { unreadable } from '#lib/traffic/adapters/reading/list-reading.ts';
import { isWithin, pointOf } from '#lib/traffic/adapters/reading/points.ts';
import {
  type Direction,
  directions,
  type Point,
  type TrafficObservation,
  type TrafficPart,
} from '#lib/traffic/observations.ts';

/** What a record is read by. */
export type CaltransContext = {
  place: Pick<Place, 'latitude' | 'longitude'>;
  settings: { radiusKm: number };
  now: Date;
};

/** A file's only part, and the name of its records in their wrapping: `{"data":[{"cctv":{…}}]}`. */
type File<Observation extends TrafficObservation> = {
  part: TrafficPart;
  wrapper: string;
  /** None where a record is not wanted, null where it could not be read. */
  read(record: unknown, context: CaltransContext): Observation | 'not-wanted' | null;
};

/** Reads one of a district's status files. An empty one is a fault of the service: there is always something. */
export function readFile<Observation extends TrafficObservation>(
  { part, wrapper, read }: File<Observation>,
  bytes: Uint8Array,
  context: CaltransContext,
): Reading<TrafficPart, TrafficObservation> {
  const records = fieldOf(parseJson(bytes), 'data');
  if (!Array.isArray(records)) return unreadable('Its answer is not the list that it should be.');
  if (records.length === 0) return unreadable('Its list is empty, which it never is when all is well.');
  const ids = new Set<string>();
  const { values, dropped } = readEach(records, (record) => {
    const one = read(fieldOf(record, wrapper), context);
    if (one === null) return null;
    if (one === 'not-wanted' || ids.has(one.id)) return [];
    ids.add(one.id);
    return [one];
  });
  // one of those that are lost may have been the one of this place
  if (values.length === 0 && dropped > 0)
    return unreadable('No record of this place is left of its list, and some could not be read.');
  const recordedAt = records.map((record) => timeAt(fieldOf(record, wrapper), 'record', context.now));
  const dataAsOf = newestSoFar(recordedAt, context.now);
  return { kind: 'read', parts: { [part]: { dataAsOf, observations: values } }, links: {}, dropped };
}

/** Where a camera, a sign, a control point stands; null when it isn't said, `far` when it is of no interest here. */
export function findNearPoint(record: unknown, { place, settings }: CaltransContext): Point | 'far' | null {
  const point = pointOf(fieldOf(record, 'location', 'latitude'), fieldOf(record, 'location', 'longitude'));
  if (!point) return null;
  return isWithin(place, { point }, settings.radiusKm) ? point : 'far';
}

/** "North / South" is both, "N/A" nothing. */
export function toDirection(value: unknown): Direction | null {
  if (typeof value !== 'string') return null;
  const [first = '', second] = value
    .toLowerCase()
    .split('/', 2)
    .map((word) => word.trim());
  const isKnown = (word: string) => directions.some((direction) => direction === word);
  if (second !== undefined) return isKnown(first) && isKnown(second) ? 'both' : null;
  return directions.find((direction) => direction === first) ?? null;
}
