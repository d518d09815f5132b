import type { Edition } from '#lib/editions/types.ts';

/** What a reader counts in. */
export type Units = Edition['units'];

/** A temperature as it is shown: a whole number of degrees, Celsius or Fahrenheit; never "−0". */
export function shownDegrees(celsius: number, units: Units): number {
  return Math.round(units === 'us' ? celsius * 1.8 + 32 : celsius) + 0;
}
