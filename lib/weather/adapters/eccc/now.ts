import { hourMs } from '#lib/clock.ts';
import { fieldOf } from '#lib/sources/reading/fields.ts';
import { measureAt, timeAt, wordedOrNull, wordsAt } from '#lib/weather/adapters/eccc/fields.ts';
import { conditionOf, feelsLikeOf, windOf } from '#lib/weather/adapters/eccc/measures.ts';
import { hpaOfKpa } from '#lib/weather/adapters/units.ts';
import { percentOf, pressureKpaOf, temperatureOf, visibilityKmOf } from '#lib/weather/adapters/values.ts';
import type { NowObservation } from '#lib/weather/observations.ts';

type Spot = { latitude: number; longitude: number };

/** The observation of a city's station; null where there is none, or nobody can tell of when it is. */
export function readNow(properties: unknown, place: Spot, now: Date): NowObservation | null {
  const current = fieldOf(properties, 'currentConditions');
  const observedAt = timeAt(current, now, 'timestamp');
  if (!observedAt || observedAt.getTime() > now.getTime() + hourMs) return null;
  const temperatureC = measureAt(current, 'C', temperatureOf, 'temperature');
  const condition = conditionOf(current, observedAt, place);
  if (temperatureC === null && condition.sky === null && wordedOrNull(condition.words) === null) return null;
  const wind = windOf(current);
  const pressureKpa = measureAt(current, 'kPa', pressureKpaOf, 'pressure');
  return {
    observedAt,
    station: wordedOrNull(wordsAt(current, 'station', 'value')),
    condition,
    temperatureC,
    feelsLike: feelsLikeOf(current, temperatureC, wind),
    humidityPercent: measureAt(current, '%', percentOf, 'relativeHumidity'),
    dewPointC: measureAt(current, 'C', temperatureOf, 'dewpoint'),
    wind,
    pressureHpa: pressureKpa === null ? null : hpaOfKpa(pressureKpa),
    pressureTendency: tendencyOf(fieldOf(current, 'pressure', 'tendency', 'en')),
    visibilityKm: measureAt(current, 'km', visibilityKmOf, 'visibility'),
  };
}

function tendencyOf(word: unknown): NowObservation['pressureTendency'] {
  return word === 'rising' || word === 'falling' || word === 'steady' ? word : null;
}
