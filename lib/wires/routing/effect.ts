import { isDeepStrictEqual } from 'node:util';
import type { WireDoubt } from '#lib/wires/desk/types.ts';
import type { Effect, EffectCounts } from '#lib/wires/routing/types.ts';
import type { Routing, Wire } from '#lib/wires/types.ts';

export type WirePlace = Pick<Wire, 'sectionId' | 'editionIds' | 'destination'>;

/** What becomes of an item by the word of the rules or, where they say nothing, of its wire. */
export function effectOf(routing: Routing, wire: WirePlace, doubt: WireDoubt | null): Effect {
  const wanted = routing.destination ?? wire.destination;
  return {
    // what is doubtful waits for somebody, whatever a rule says
    destination: wanted === 'publish' && doubt !== null ? 'inbox' : wanted,
    sectionId: routing.sectionId ?? wire.sectionId,
    editionIds: inOrder(routing.editionIds ?? wire.editionIds),
    topicIds: inOrder(routing.topicIds),
    kicker: routing.kicker ?? '',
    prominence: routing.prominence ?? 'standard',
  };
}

const inOrder = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);

/** What is dropped stands nowhere. */
export function isSameEffect(before: Effect, after: Effect): boolean {
  return isDropped(before) && isDropped(after) ? true : isDeepStrictEqual(before, after);
}

const isDropped = ({ destination }: Effect) => destination === 'drop';

export const noEffects: EffectCounts = { publish: 0, inbox: 0, drop: 0, section: 0, editions: 0, other: 0 };

/** Counts one more item that goes another way: once for where it goes, and for each thing that is otherwise there. */
export function countEffect(counts: EffectCounts, before: Effect, after: Effect): EffectCounts {
  const counted = { ...counts };
  if (before.destination !== after.destination) counted[after.destination] += 1;
  // where it stood nowhere, or will stand nowhere, nothing is otherwise
  if (isDropped(before) || isDropped(after)) return counted;
  if (before.sectionId !== after.sectionId) counted.section += 1;
  if (!isDeepStrictEqual(before.editionIds, after.editionIds)) counted.editions += 1;
  const other = ({ topicIds, kicker, prominence }: Effect) => ({ topicIds, kicker, prominence });
  if (!isDeepStrictEqual(other(before), other(after))) counted.other += 1;
  return counted;
}
