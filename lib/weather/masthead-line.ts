import type { Edition } from '#lib/editions/types.ts';
import type { Adapter, KeptSource } from '#lib/sources/types.ts';
import { earliest } from '#lib/weather/earliest.ts';
import { listNow, nowOf } from '#lib/weather/station.ts';
import type { WeatherLine } from '#lib/weather/types.ts';

/** The weather in one line; null where what is known is out of date. `until` as of a report. */
export function composeLine(
  edition: Edition,
  kept: readonly KeptSource[],
  adapters: readonly Adapter[],
  now: Date,
): { line: WeatherLine | null; until: Date | null } {
  const stations = listNow({ kept, adapters, place: edition, now });
  const best = nowOf(stations);
  const temperatureC = best?.observations[0]?.temperatureC ?? null;
  const condition = best?.observations[0]?.condition;
  const until = earliest(
    stations.map((station) => station.until),
    now,
  );
  if (best?.state.kind !== 'fresh' || !condition || temperatureC === null) return { line: null, until };
  return { line: { condition, temperatureC, isSample: best.known.isSample }, until };
}
