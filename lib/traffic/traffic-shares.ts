import type { z } from 'zod';
import { hourMs } from '#lib/clock.ts';
import { knownParts } from '#lib/sources/known-parts.ts';
import { partState } from '#lib/sources/part-state.ts';
import type { Adapter, KeptSource, KnownPart, PartState, Place } from '#lib/sources/types.ts';
import type { TrafficPart } from '#lib/traffic/observations.ts';
import type { TrafficSource } from '#lib/traffic/types.ts';

/** Something that a source observed. */
export type Seen<Observation> = { sourceId: number; observation: Observation; isSample: boolean };

/** A part of the page: what is shown of it, and how each service stands. */
export type Shares<Observation> = {
  seen: Seen<Observation>[];
  sources: TrafficSource[];
  /** When some of it is otherwise by the clock alone; null for never. */
  turns: (Date | null)[];
  adapters: Adapter[];
  isSample: boolean;
};

export type KeptTraffic = { kept: readonly KeptSource[]; adapters: readonly Adapter[]; place: Place; now: Date };

type Showing<Observation> = {
  /** Whether it is shown at this time. Default: always. */
  isShown?: (observation: Observation) => boolean;
  /** The times at which that, or what is said of it, becomes another. Default: never. */
  turnsOf?: (observation: Observation) => readonly (Date | null)[];
};

/** What every source has of a part. */
export function sharesOf<Observation extends { id: string }>(
  part: TrafficPart,
  schema: z.ZodType<Observation>,
  { kept, adapters, place, now }: KeptTraffic,
  { isShown = () => true, turnsOf = () => [] }: Showing<Observation> = {},
): Shares<Observation> {
  const judged = knownParts(part, schema, kept, adapters, place, now).map((known) => {
    const shown = known.observations.filter(isShown);
    const { state, until } = partState(aged(known), shown.length === 0, now);
    return { known, state, until, shown: state.kind === 'fresh' || state.kind === 'stale' ? shown : [] };
  });
  const isSample = judged.some(({ known }) => known.isSample);
  return {
    seen: withoutCopies(
      judged.flatMap(({ known, shown }) =>
        shown.map((observation) => ({ sourceId: known.source.id, observation, isSample: known.isSample })),
      ),
    ),
    sources: bySource(judged, place),
    turns: [
      ...judged.map(({ until }) => until),
      ...judged.flatMap(({ known }) => known.observations.flatMap(turnsOf)),
      isSample ? nextHour(now) : null,
    ],
    adapters: judged.flatMap(({ known, state }) => (state.kind === 'failed' ? [] : known.adapter)),
    isSample,
  };
}

/** A sample is taken anew each hour, and is not out of date within it. */
function aged<Observation>(known: KnownPart<Observation>): KnownPart<Observation> {
  return known.isSample ? { ...known, staleAfterMs: Math.max(known.staleAfterMs, hourMs) } : known;
}

const nextHour = (now: Date) => new Date(startOfHour(now).getTime() + hourMs);

/** The time that a sample is of. */
export const startOfHour = (now: Date): Date => new Date(Math.floor(now.getTime() / hourMs) * hourMs);

/** Two answers of one source may have the same thing in them. */
function withoutCopies<Observation extends { id: string }>(seen: Seen<Observation>[]): Seen<Observation>[] {
  const byKey = new Map<string, Seen<Observation>>();
  for (const one of seen) {
    const key = `${one.sourceId} ${one.observation.id}`;
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

type Judged = { known: KnownPart<unknown>; state: PartState };

const worst: Readonly<Record<PartState['kind'], number>> = { failed: 0, stale: 1, fresh: 2, empty: 3 };

/** One line for each service, however many answers its part takes. */
function bySource(judged: readonly Judged[], place: Place): TrafficSource[] {
  return [...Map.groupBy(judged, ({ known }) => known.source.id).values()].flatMap((own) => {
    const [first, ...others] = own.toSorted(
      (one, other) => worst[one.state.kind] - worst[other.state.kind] || asOfMs(one.state) - asOfMs(other.state),
    );
    if (!first) return [];
    const { source, adapter } = first.known;
    const { state } = first;
    const homepage = adapter.homepage({ place, settings: source.settings });
    const isPartly = state.kind === 'failed' && others.some((other) => other.state.kind !== 'failed');
    return [{ sourceId: source.id, title: adapter.title, homepage, state, isPartly }];
  });
}

const asOfMs = (state: PartState) => (state.kind === 'failed' ? 0 : state.asOf.getTime());
