import { type TrafficKind, trafficKinds } from '#lib/traffic/observations.ts';
import type { ShownEvent, TrafficFilter } from '#lib/traffic/types.ts';

type Filtered = Pick<ShownEvent, 'road' | 'kind' | 'isFullClosure'>;

export function matches(event: Filtered, { road, kind }: TrafficFilter): boolean {
  if (road !== null && event.road !== road) return false;
  return kind === null || kindsOf(event).some((one) => one === kind);
}

/** Whatever closes a road is a closure too. */
const kindsOf = ({ kind, isFullClosure }: Filtered): TrafficKind[] => (isFullClosure ? [kind, 'closure'] : [kind]);

/** The roads that events are on, in the order of a language, "9 Avenue" before "16 Avenue". */
export function roadChoicesOf(events: readonly Filtered[], language: string): string[] {
  const roads = new Set(events.flatMap(({ road }) => road ?? []));
  return [...roads].toSorted(new Intl.Collator(language, { numeric: true }).compare);
}

export function kindChoicesOf(events: readonly Filtered[]): TrafficKind[] {
  const kinds = new Set(events.flatMap(kindsOf));
  return trafficKinds.filter((kind) => kinds.has(kind));
}
