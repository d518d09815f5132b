import { fieldOf } from '#lib/sources/reading/fields.ts';
import { measureAt, numberAt, wordsAt } from '#lib/weather/adapters/eccc/fields.ts';
import { skyOf } from '#lib/weather/adapters/eccc/sky.ts';
import { degreesOfCompass } from '#lib/weather/adapters/units.ts';
import { degreesOf, feltTemperatureOf, windKmhOf } from '#lib/weather/adapters/values.ts';
import type { Condition, FeelsLike, Wind } from '#lib/weather/observations.ts';
import { isNightAt } from '#lib/weather/sun.ts';

type Spot = { latitude: number; longitude: number };

/** The condition of an observation or an hour. */
export function conditionOf(record: unknown, at: Date, place: Spot): Condition {
  const { sky, isNight } = skyOf(fieldOf(record, 'iconCode', 'value'));
  return { sky, isNight: isNight ?? isNightAt(place, at), words: wordsAt(record, 'condition') };
}

const calm = ['calm', 'calme'];
const speedOf = (value: unknown) => (calm.includes(lowerOf(value)) ? 0 : windKmhOf(value));
const lowerOf = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** The wind of an observation or an hour; "calm" is 0. */
export function windOf(record: unknown): Wind | null {
  const kmh = measureAt(record, 'km/h', speedOf, 'wind', 'speed');
  const gust = gustOf(measureAt(record, 'km/h', windKmhOf, 'wind', 'gust'));
  // weaker than the wind, it is one of an earlier observation
  const gustKmh = gust !== null && kmh !== null && gust < kmh ? null : gust;
  const bearing = measureAt(record, 'degrees', degreesOf, 'wind', 'bearing');
  const point = numberAt(record, degreesOfCompass, 'wind', 'direction', 'value');
  const isVariable = fieldOf(record, 'wind', 'direction', 'value', 'en') === 'VR';
  // a wind that doesn't blow comes from nowhere, and its gust is an old one
  if (kmh === 0) return { kmh, toKmh: null, gustKmh: null, fromDegrees: null };
  if (kmh === null && gustKmh === null) return null;
  return { kmh, toKmh: null, gustKmh, fromDegrees: isVariable ? null : (bearing ?? point) };
}

/** 0 is written where there are none. */
export const gustOf = (kmh: number | null): number | null => (kmh === 0 ? null : kmh);

/** The service's own formula; what it sends differs by its roundings, and by a wind that is measured in gusts. */
const windChillOf = (c: number, kmh: number) => 13.12 + 0.6215 * c + (0.3965 * c - 11.37) * kmh ** 0.16;
const mostOffC = 5;

/**
 * How it feels. The service sends values that mean nothing, such as a wind chill of −2 at 15.8 °C: where an observation
 * has none, that of an earlier one stays. It gives a wind chill from 0 °C down and in wind alone, and a humidex of 25 or
 * more from 20 °C up.
 */
export function feelsLikeOf(record: unknown, temperatureC: number | null, wind: Wind | null): FeelsLike | null {
  if (temperatureC === null) return null;
  const chill = measureAt(record, '', feltTemperatureOf, 'windChill');
  if (chill !== null && isWindChill(chill, temperatureC, wind)) return { kind: 'wind-chill', c: chill };
  const humidex = measureAt(record, '', feltTemperatureOf, 'humidex');
  if (humidex !== null && temperatureC >= 20 && humidex >= 25 && humidex > temperatureC)
    return { kind: 'humidex', c: humidex };
  return null;
}

function isWindChill(chill: number, c: number, wind: Wind | null): boolean {
  if (wind === null || wind.kmh === 0 || c > 0 || chill >= c) return false;
  return wind.kmh === null || Math.abs(chill - windChillOf(c, wind.kmh)) <= mostOffC;
}
