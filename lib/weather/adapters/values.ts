import { numberOf } from '#lib/sources/reading/fields.ts';
import type { Worded } from '#lib/weather/observations.ts';

/** A number that can be true of the weather on Earth, from a number or a text that is one; else null. */
type ReadNumber = (value: unknown) => number | null;

export const temperatureOf: ReadNumber = (value) => numberOf(value, -90, 65);
/** Wind chill and humidex reach further than the air. */
export const feltTemperatureOf: ReadNumber = (value) => numberOf(value, -110, 80);
export const percentOf: ReadNumber = (value) => numberOf(value, 0, 100);
export const windKmhOf: ReadNumber = (value) => numberOf(value, 0, 450);
export const windMpsOf: ReadNumber = (value) => numberOf(value, 0, 125);
export const degreesOf: ReadNumber = (value) => numberOf(value, 0, 360);
export const pressureHpaOf: ReadNumber = (value) => numberOf(value, 850, 1_100);
export const pressureKpaOf: ReadNumber = (value) => numberOf(value, 85, 110);
export const visibilityKmOf: ReadNumber = (value) => numberOf(value, 0, 300);
export const uvIndexOf: ReadNumber = (value) => numberOf(value, 0, 25);
/** Of an hour, or of several. */
export const precipitationMmOf: ReadNumber = (value) => numberOf(value, 0, 1_000);

export const noWords: Worded = { en: null, fr: null };

/** The highest of some numbers; null where there is none. */
export function highest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** The lowest of some numbers; null where there is none. */
export function lowest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
