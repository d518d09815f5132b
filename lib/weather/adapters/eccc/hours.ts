import { dayMs } from '#lib/clock.ts';
import { fieldOf, listOf, readEach } from '#lib/sources/reading/fields.ts';
import { measureAt, numberAt, timeAt } from '#lib/weather/adapters/eccc/fields.ts';
import { conditionOf, feelsLikeOf, windOf } from '#lib/weather/adapters/eccc/measures.ts';
import { percentOf, temperatureOf, uvIndexOf } from '#lib/weather/adapters/values.ts';
import type { HourObservation } from '#lib/weather/observations.ts';

type Spot = { latitude: number; longitude: number };

/** The next hours, in their order, each once. */
export function readHours(
  properties: unknown,
  place: Spot,
  issuedAt: Date,
): { values: HourObservation[]; dropped: number } {
  const seen = new Set<number>();
  const { values, dropped } = readEach(
    listOf(fieldOf(properties, 'hourlyForecastGroup', 'hourlyForecasts')),
    (record) => {
      const hour = readHour(record, place, issuedAt);
      if (!hour || seen.has(hour.at.getTime())) return null;
      seen.add(hour.at.getTime());
      return [hour];
    },
  );
  return { values: values.toSorted((a, b) => a.at.getTime() - b.at.getTime()), dropped };
}

function readHour(record: unknown, place: Spot, issuedAt: Date): HourObservation | null {
  const at = timeAt(record, issuedAt, 'timestamp');
  // two days of hours at most, and never one of the past
  if (!at || at.getTime() < issuedAt.getTime() - dayMs || at.getTime() > issuedAt.getTime() + 3 * dayMs) return null;
  const temperatureC = measureAt(record, 'C', temperatureOf, 'temperature');
  const condition = conditionOf(record, at, place);
  if (temperatureC === null && condition.sky === null) return null;
  const wind = windOf(record);
  return {
    at,
    condition,
    temperatureC,
    feelsLike: feelsLikeOf(record, temperatureC, wind),
    precipitationPercent: measureAt(record, '%', percentOf, 'lop'),
    precipitationMm: null,
    wind,
    uvIndex: numberAt(record, uvIndexOf, 'uv', 'index', 'value') ?? numberAt(record, uvIndexOf, 'uv', 'index'),
  };
}
