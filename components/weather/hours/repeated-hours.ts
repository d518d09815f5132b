import { instantToZoned } from '#lib/editions/zoned-time.ts';
import type { HourObservation } from '#lib/weather/observations.ts';

/** Of hours that the clocks show twice, when they are put back: which of the two each is. */
export function repeatedHours(
  hours: readonly HourObservation[],
  { timeZone }: { timeZone: string },
): ReadonlyMap<HourObservation, 'first' | 'second'> {
  const shown = Map.groupBy(hours, ({ at }) => instantToZoned(at, timeZone));
  const twice = [...shown.values()].flatMap(([first, second]) =>
    first && second ? ([[first, 'first'] as const, [second, 'second'] as const] as const) : [],
  );
  return new Map<HourObservation, 'first' | 'second'>(twice);
}
