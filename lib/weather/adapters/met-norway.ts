import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import type { Place, Reading } from '#lib/sources/types.ts';
import { readDays } from '#lib/weather/adapters/met-norway/days.ts';
import { conditionOf, type Entry, readSeries } from '#lib/weather/adapters/met-norway/series.ts';
import type { HourObservation, NowObservation, WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

const settings = z.object({});

/** It answers 403 to more than four decimals. */
const inDegrees = (degrees: number) => String(Number(degrees.toFixed(4)));

/** Anywhere in the world: a forecast, and what its model says of now. It has no observations and no alerts. */
export const metNorway = defineAdapter<WeatherPart, WeatherObservation, z.infer<typeof settings>>({
  name: 'met-norway',
  title: 'MET Norway',
  brings: 'Weather and forecast anywhere in the world, by a model; no alerts.',
  parts: ['now', 'hours', 'days'],
  settings,
  fields: [],
  keyName: null,
  homepage: ({ place }) =>
    `https://www.yr.no/en/forecast/daily-table/${inDegrees(place.latitude)},${inDegrees(place.longitude)}`,
  attributions: [{ text: 'Data from MET Norway', url: 'https://www.met.no/en' }],
  requests: ({ place }) => [
    {
      key: 'forecast',
      url: `https://api.met.no/weatherapi/locationforecast/2.0/complete?lat=${inDegrees(place.latitude)}&lon=${inDegrees(place.longitude)}`,
      everyMs: 30 * minuteMs,
      parts: [
        { name: 'now', staleAfterMs: 2 * hourMs },
        { name: 'hours', staleAfterMs: 12 * hourMs },
        { name: 'days', staleAfterMs: 12 * hourMs },
      ],
    },
  ],
  read: (_key, { bytes }, { place, now }) => readForecast(bytes, place, now),
});

function readForecast(bytes: Uint8Array, place: Place, now: Date): Reading<WeatherPart, WeatherObservation> {
  const series = readSeries(bytes, now);
  if (!series) return { kind: 'unreadable', why: 'It is no forecast.' };
  const { updatedAt, entries, dropped } = series;
  const [first] = entries;
  if (!first) return { kind: 'unreadable', why: 'Nothing of its forecast could be read.' };
  const hours = entries.flatMap((entry) => toHour(entry, place));
  const days = readDays(entries, place);
  const isOfNow = first.at.getTime() <= now.getTime() + hourMs && first.temperatureC !== null;
  return {
    kind: 'read',
    parts: {
      ...(isOfNow ? { now: { dataAsOf: first.at, observations: [toNow(first, place)] } } : {}),
      ...(hours.length > 0 ? { hours: { dataAsOf: updatedAt, observations: hours } } : {}),
      ...(days.length > 0 ? { days: { dataAsOf: updatedAt, observations: days } } : {}),
    },
    links: {},
    dropped,
  };
}

/** The first of the series is the hour that it is. */
function toNow(entry: Entry, place: Place): NowObservation {
  const { at, temperatureC, humidityPercent, dewPointC, wind, pressureHpa, ahead } = entry;
  return {
    observedAt: at,
    station: null,
    condition: conditionOf(ahead[0]?.symbol, at, place),
    temperatureC,
    feelsLike: null,
    humidityPercent,
    dewPointC,
    wind,
    pressureHpa,
    pressureTendency: null,
    visibilityKm: null,
  };
}

function toHour({ at, temperatureC, wind, uvIndex, ahead }: Entry, place: Place): HourObservation[] {
  const hour = ahead.find(({ hours }) => hours === 1);
  if (!hour) return [];
  const { symbol, precipitationPercent, precipitationMm } = hour;
  const condition = conditionOf(symbol, at, place);
  return [{ at, condition, temperatureC, feelsLike: null, precipitationPercent, precipitationMm, wind, uvIndex }];
}
