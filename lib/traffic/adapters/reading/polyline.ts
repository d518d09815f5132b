import { pointOf } from '#lib/traffic/adapters/reading/points.ts';
import type { Point } from '#lib/traffic/observations.ts';

const maxCharacters = 60_000;
const wellFormed = /^[?-~]+$/;

/**
 * The points of an encoded polyline (https://developers.google.com/maps/documentation/utilities/polylinealgorithm), five
 * decimals; empty where it is none.
 */
export function decodePolyline(value: unknown): Point[] {
  if (typeof value !== 'string' || value.length > maxCharacters || !wellFormed.test(value)) return [];
  const points: Point[] = [];
  const sums = [0, 0];
  let [which, number, shift] = [0, 0, 0];
  for (const character of value) {
    const bits = character.charCodeAt(0) - 63;
    number += (bits & 0x1f) * 2 ** shift;
    shift += 5;
    if (bits >= 0x20) continue;
    sums[which] = (sums[which] ?? 0) + (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
    if (which === 1) {
      const point = pointOf((sums[0] ?? 0) / 1e5, (sums[1] ?? 0) / 1e5);
      if (!point) return [];
      points.push(point);
    }
    [which, number, shift] = [1 - which, 0, 0];
  }
  return points;
}
