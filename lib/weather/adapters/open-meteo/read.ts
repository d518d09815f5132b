import { type JsonRecord, numberOf } from '#lib/sources/reading/fields.ts';
import type { Place, Reading } from '#lib/sources/types.ts';
import {
  type Columns,
  cellOf,
  columnsOf,
  dateOf,
  instantOf,
  numberIn,
  timesOf,
} from '#lib/weather/adapters/open-meteo/columns.ts';
import { conditionOf } from '#lib/weather/adapters/open-meteo/weather-codes.ts';
import { categoryOfAqi, maxAqi } from '#lib/weather/adapters/us-air.ts';
import type {
  AirObservation,
  DayObservation,
  FeelsLike,
  HourObservation,
  NowObservation,
  WeatherObservation,
  WeatherPart,
  Wind,
} from '#lib/weather/observations.ts';
import { isNightAt } from '#lib/weather/sun.ts';

type WeatherReading = Reading<WeatherPart, WeatherObservation>;

export function readForecast(root: JsonRecord, place: Place, now: Date): WeatherReading {
  const [current, hourly, daily] = [columnsOf(root, 'current'), columnsOf(root, 'hourly'), columnsOf(root, 'daily')];
  const present = current && nowOf(current, place, now);
  const hours = rowsOf(hourly, (columns, row, time) => hourOf(columns, row, instantOf(time, columns, now), place));
  const days = rowsOf(daily, (columns, row, time) => dayOf(columns, row, dateOf(time, columns, now)));
  if (!present && hours.values.length === 0 && days.values.length === 0)
    return { kind: 'unreadable', why: 'It holds no forecast, or is cut off.' };
  // the time of its present values is the only one that says when the model was asked
  const dataAsOf = present?.observedAt ?? null;
  return {
    kind: 'read',
    parts: {
      ...(present && { now: { dataAsOf, observations: [present] } }),
      ...(hours.values.length > 0 && { hours: { dataAsOf, observations: hours.values } }),
      ...(days.values.length > 0 && { days: { dataAsOf, observations: days.values } }),
    },
    links: {},
    dropped: hours.dropped + days.dropped,
  };
}

/** The model's value for now, which nobody has measured. */
export function readAir(root: JsonRecord, now: Date): WeatherReading {
  const current = columnsOf(root, 'current');
  const at = current && instantOf(cellOf(current, 'time', null), current, now);
  const value = current && numberOf(cellOf(current, 'us_aqi', null), 0, maxAqi);
  if (!at || value === null) return { kind: 'unreadable', why: 'It holds no value of the air for now.' };
  const category = categoryOfAqi(value);
  const rest = { pollutant: null, area: null, agency: null };
  const air: AirObservation = { scale: 'us-aqi', kind: 'forecast', at, value, category, ...rest };
  return { kind: 'read', parts: { air: { dataAsOf: at, observations: [air] } }, links: {}, dropped: 0 };
}

type Rows<Value> = { values: Value[]; dropped: number };

function rowsOf<Value>(
  columns: Columns | null,
  read: (columns: Columns, row: number, time: unknown) => Value | null,
): Rows<Value> {
  const rows = columns ? timesOf(columns).map((time, row) => read(columns, row, time)) : [];
  const values = rows.filter((row) => row !== null);
  return { values, dropped: rows.length - values.length };
}

function nowOf(columns: Columns, place: Place, now: Date): NowObservation | null {
  const observedAt = instantOf(cellOf(columns, 'time', null), columns, now);
  if (!observedAt) return null;
  return {
    observedAt,
    station: null,
    condition: conditionOf(cellOf(columns, 'weather_code', null), isNightOf(columns, null, observedAt, place)),
    temperatureC: numberIn(columns, 'temperature_2m', 'celsius', null),
    feelsLike: feelsLikeOf(columns, null),
    humidityPercent: numberIn(columns, 'relative_humidity_2m', 'percent', null),
    dewPointC: numberIn(columns, 'dew_point_2m', 'celsius', null),
    wind: windOf(columns, null, ['wind_speed_10m', 'wind_gusts_10m', 'wind_direction_10m']),
    pressureHpa: numberIn(columns, 'pressure_msl', 'hpa', null),
    pressureTendency: null,
    visibilityKm: numberIn(columns, 'visibility', 'km', null),
  };
}

function hourOf(columns: Columns, row: number, at: Date | null, place: Place): HourObservation | null {
  if (!at) return null;
  return {
    at,
    condition: conditionOf(cellOf(columns, 'weather_code', row), isNightOf(columns, row, at, place)),
    temperatureC: numberIn(columns, 'temperature_2m', 'celsius', row),
    feelsLike: feelsLikeOf(columns, row),
    precipitationPercent: numberIn(columns, 'precipitation_probability', 'percent', row),
    precipitationMm: numberIn(columns, 'precipitation', 'mm', row),
    wind: windOf(columns, row, ['wind_speed_10m', 'wind_gusts_10m', 'wind_direction_10m']),
    uvIndex: numberIn(columns, 'uv_index', 'uv', row),
  };
}

/** A day is not halved there: what it says is of the whole. */
function dayOf(columns: Columns, row: number, date: string | null): DayObservation | null {
  if (!date) return null;
  return {
    date,
    highC: numberIn(columns, 'temperature_2m_max', 'celsius', row),
    lowC: numberIn(columns, 'temperature_2m_min', 'celsius', row),
    day: {
      condition: conditionOf(cellOf(columns, 'weather_code', row), false),
      precipitationPercent: numberIn(columns, 'precipitation_probability_max', 'percent', row),
      precipitationMm: numberIn(columns, 'precipitation_sum', 'mm', row),
      wind: windOf(columns, row, ['wind_speed_10m_max', 'wind_gusts_10m_max', 'wind_direction_10m_dominant']),
      text: null,
    },
    night: null,
    uvIndexMax: numberIn(columns, 'uv_index_max', 'uv', row),
  };
}

function isNightOf(columns: Columns, row: number | null, at: Date, place: Place): boolean {
  const isDay = numberOf(cellOf(columns, 'is_day', row), 0, 1);
  return isDay === null ? isNightAt(place, at) : isDay === 0;
}

function feelsLikeOf(columns: Columns, row: number | null): FeelsLike | null {
  const c = numberIn(columns, 'apparent_temperature', 'celsius', row);
  return c === null ? null : { kind: 'apparent', c };
}

function windOf(columns: Columns, row: number | null, names: readonly [string, string, string]): Wind | null {
  const [speed, gusts, direction] = names;
  const kmh = numberIn(columns, speed, 'kmh', row);
  const gustKmh = numberIn(columns, gusts, 'kmh', row);
  if (kmh === null && gustKmh === null) return null;
  return { kmh, toKmh: null, gustKmh, fromDegrees: numberIn(columns, direction, 'degrees', row) };
}
