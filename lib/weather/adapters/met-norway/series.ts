import { hourMs } from '#lib/clock.ts';
import { fieldOf, isRecord, listOf, readEach, timeOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { Place } from '#lib/sources/types.ts';
import { readSymbol } from '#lib/weather/adapters/met-norway/symbols.ts';
import { kmhOfMps } from '#lib/weather/adapters/units.ts';
import {
  degreesOf,
  noWords,
  percentOf,
  precipitationMmOf,
  pressureHpaOf,
  temperatureOf,
  uvIndexOf,
  windMpsOf,
} from '#lib/weather/adapters/values.ts';
import type { Condition, Wind } from '#lib/weather/observations.ts';
import { isNightAt } from '#lib/weather/sun.ts';

/** What is said of the hours that follow a time. */
export type Ahead = {
  hours: 1 | 6 | 12;
  symbol: unknown;
  precipitationMm: number | null;
  precipitationPercent: number | null;
  highC: number | null;
  lowC: number | null;
};

/** One time of the series. It stands for itself, and `ahead` for the time that follows; the last have none. */
export type Entry = {
  at: Date;
  temperatureC: number | null;
  humidityPercent: number | null;
  dewPointC: number | null;
  pressureHpa: number | null;
  uvIndex: number | null;
  wind: Wind | null;
  ahead: readonly Ahead[];
};

export type Series = { updatedAt: Date | null; entries: readonly Entry[]; dropped: number };

/** A forecast, each time of it once and in order; null where an answer is none. */
export function readSeries(bytes: Uint8Array, now: Date): Series | null {
  const properties = fieldOf(parseJson(bytes), 'properties');
  const series = fieldOf(properties, 'timeseries');
  if (!isRecord(properties) || !Array.isArray(series)) return null;
  const seen = new Set<number>();
  const { values, dropped } = readEach(listOf(series), (record) => {
    const entry = readEntry(record, now);
    if (!entry || seen.has(entry.at.getTime())) return null;
    seen.add(entry.at.getTime());
    return [entry];
  });
  const entries = values.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { updatedAt: timeOf(fieldOf(properties, 'meta', 'updated_at'), now), entries, dropped };
}

/** Ten days ahead, and a little more. */
const reachMs = 15 * 24 * hourMs;

function readEntry(record: unknown, now: Date): Entry | null {
  const at = timeOf(fieldOf(record, 'time'), now, reachMs);
  const details = fieldOf(record, 'data', 'instant', 'details');
  if (!at || !isRecord(details)) return null;
  return {
    at,
    temperatureC: temperatureOf(details.air_temperature),
    humidityPercent: percentOf(details.relative_humidity),
    dewPointC: temperatureOf(details.dew_point_temperature),
    pressureHpa: pressureHpaOf(details.air_pressure_at_sea_level),
    uvIndex: uvIndexOf(details.ultraviolet_index_clear_sky),
    wind: readWind(details),
    ahead: ([1, 6, 12] as const).flatMap((hours) => readAhead(fieldOf(record, 'data', `next_${hours}_hours`), hours)),
  };
}

function readWind(details: Readonly<Record<string, unknown>>): Wind | null {
  const mps = windMpsOf(details.wind_speed);
  const gustMps = windMpsOf(details.wind_speed_of_gust);
  if (mps === null && gustMps === null) return null;
  return {
    kmh: mps === null ? null : kmhOfMps(mps),
    toKmh: null,
    gustKmh: gustMps === null ? null : kmhOfMps(gustMps),
    fromDegrees: mps === 0 ? null : degreesOf(details.wind_from_direction),
  };
}

function readAhead(record: unknown, hours: Ahead['hours']): Ahead[] {
  if (!isRecord(record)) return [];
  const details = fieldOf(record, 'details');
  return [
    {
      hours,
      symbol: fieldOf(record, 'summary', 'symbol_code'),
      precipitationMm: precipitationMmOf(fieldOf(details, 'precipitation_amount')),
      precipitationPercent: percentOf(fieldOf(details, 'probability_of_precipitation')),
      highC: temperatureOf(fieldOf(details, 'air_temperature_max')),
      lowC: temperatureOf(fieldOf(details, 'air_temperature_min')),
    },
  ];
}

/** What a symbol says. @param isNight where the half of the day is known, that wins over the symbol's own */
export function conditionOf(symbol: unknown, at: Date, place: Place, isNight?: boolean): Condition {
  const read = readSymbol(symbol);
  return {
    sky: read?.sky ?? null,
    isNight: isNight ?? read?.isNight ?? isNightAt(place, at),
    words: read?.words ?? noWords,
  };
}
