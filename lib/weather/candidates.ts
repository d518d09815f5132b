import type { z } from 'zod';
import { knownParts } from '#lib/sources/known-parts.ts';
import { partState } from '#lib/sources/part-state.ts';
import type { Adapter, KeptSource, KnownPart, PartState, Place } from '#lib/sources/types.ts';
import type { WeatherPart } from '#lib/weather/observations.ts';

/** What an edition's sources have said, and who reads it. */
export type Known = { kept: readonly KeptSource[]; adapters: readonly Adapter[]; place: Place; now: Date };

/** What one request of a source has to show of a part at this time, and how that stands. */
export type Candidate<Observation> = {
  known: KnownPart<Observation>;
  observations: Observation[];
  state: PartState;
  /** When `state` is another by the clock alone; null: never. */
  until: Date | null;
};

/**
 * A part as each request brought it, the preferred sources first.
 * @param showable leaves out of what was stored what is over by now
 * @param asOf when an observation was so, where its service says it of each one; null: it says it of all of them
 */
export function listCandidates<Observation>(
  part: WeatherPart,
  schema: z.ZodType<Observation>,
  { kept, adapters, place, now }: Known,
  showable: (observations: Observation[]) => Observation[],
  asOf: (observations: Observation[]) => Date | null = () => null,
): Candidate<Observation>[] {
  return knownParts(part, schema, kept, adapters, place, now).map((known) => {
    const observations = showable(known.observations);
    const aged = { ...known, dataAsOf: earlier(known.dataAsOf, asOf(observations)) };
    return { known, observations, ...partState(aged, observations.length === 0, now) };
  });
}

/** Has it something to show? */
export const isShown = ({ state }: Candidate<unknown>): boolean => state.kind === 'fresh' || state.kind === 'stale';

/** The first that is fresh, or else the newest that is stale. */
export function bestOf<Observation>(candidates: readonly Candidate<Observation>[]): Candidate<Observation> | null {
  const fresh = candidates.find(({ state }) => state.kind === 'fresh');
  if (fresh) return fresh;
  const stale = candidates.filter(({ state }) => state.kind === 'stale');
  return stale.toSorted((one, other) => asOfMs(other.state) - asOfMs(one.state))[0] ?? null;
}

/** Nothing can be shown: the state with the time at which a service last said something. */
export function failedOf(candidates: readonly Candidate<unknown>[]): PartState {
  const times = candidates.map(({ state }) => asOfMs(state));
  const lastMs = Math.max(0, ...times);
  return { kind: 'failed', lastAt: lastMs > 0 ? new Date(lastMs) : null };
}

/** Milliseconds; 0 for never. */
export function asOfMs(state: PartState): number {
  return (state.kind === 'failed' ? state.lastAt : state.asOf)?.getTime() ?? 0;
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}
