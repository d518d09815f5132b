import { fieldOf } from '#lib/sources/reading/fields.ts';
import { geometryOf, isWithin, pointOf } from '#lib/traffic/adapters/reading/points.ts';
import type { Point } from '#lib/traffic/observations.ts';

const city = { latitude: 51.05, longitude: -114.07 };
/** The city has no road that is further away. */
const reachKm = 60;

/** Where something of the city's is; null where no column says so, or what it says lies elsewhere. */
export function rowPoint(row: unknown): Point | null {
  const columns = [
    pointOf(fieldOf(row, 'latitude'), fieldOf(row, 'longitude')),
    geometryOf(fieldOf(row, 'point')).point,
  ];
  return columns.find((point) => isWithin(city, { point }, reachKm)) ?? null;
}
