import { readEach } from '#lib/sources/reading/fields.ts';
import type { Reading } from '#lib/sources/types.ts';
import { withUniqueIds } from '#lib/traffic/adapters/reading/ids.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

export type TrafficReading = Reading<TrafficPart, TrafficObservation>;

export const unreadable = (why: string): TrafficReading => ({ kind: 'unreadable', why });

type Options<One> = {
  dataAsOf?: (observations: readonly One[]) => Date | null;
  order?: (one: One, other: One) => number;
};

/**
 * Reads a list record by record. Where nothing is left of it because records could not be read, it is unreadable: one of
 * those may have been what counts.
 * @param read gives what a record holds, which may be nothing that is wanted; null when it could not be read
 */
export function readList<One extends TrafficObservation>(
  part: TrafficPart,
  records: readonly unknown[],
  read: (record: unknown) => readonly One[] | null,
  { dataAsOf = () => null, order = () => 0 }: Options<One> = {},
): TrafficReading {
  const { values, dropped } = readEach(records, read);
  if (values.length === 0 && dropped > 0) return unreadable('None of its records could be read.');
  const sorted = withUniqueIds(values).sort(order);
  const observations: TrafficObservation[] = sorted;
  return { kind: 'read', parts: { [part]: { dataAsOf: dataAsOf(sorted), observations } }, links: {}, dropped };
}
