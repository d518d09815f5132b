import type { AirObservation } from '#lib/weather/observations.ts';

/** The U.S. index ends at 500; smoke has gone beyond it. */
export const maxAqi = 999;

type Category = AirObservation['category'];

/** Each with the highest value that is still in it. */
const bands: readonly (readonly [string, Category, number])[] = [
  ['good', 'good', 50],
  ['moderate', 'us-moderate', 100],
  ['unhealthy for sensitive groups', 'sensitive-groups', 150],
  ['unhealthy', 'unhealthy', 200],
  ['very unhealthy', 'very-unhealthy', 300],
  ['hazardous', 'hazardous', maxAqi],
];

/** By the EPA's table. */
export function categoryOfAqi(aqi: number): Category {
  return bands.find(([, , highest]) => Math.round(aqi) <= highest)?.[1] ?? 'hazardous';
}

/** @param name "Unhealthy for Sensitive Groups" */
export function categoryNamed(name: string): Category | null {
  return bands.find(([known]) => known === name.toLowerCase())?.[1] ?? null;
}
