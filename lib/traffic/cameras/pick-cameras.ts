import type { Place } from '#lib/sources/types.ts';
import type { Camera, Point } from '#lib/traffic/observations.ts';
import type { Seen } from '#lib/traffic/traffic-shares.ts';

/** So many a page shows. */
export const maxCameras = 8;

/** The nearest to an edition's middle; those that are out of service only where places are left. */
export function pickCameras(
  seen: readonly Seen<Camera>[],
  place: Pick<Place, 'latitude' | 'longitude'>,
): Seen<Camera>[] {
  return seen
    .map((one) => ({ one, awayM: metresFrom(place, one) }))
    .toSorted(
      (a, b) => Number(isOut(a.one)) - Number(isOut(b.one)) || compare(a.awayM, b.awayM) || compareIds(a.one, b.one),
    )
    .slice(0, maxCameras)
    .map(({ one }) => one);
}

const isOut = ({ observation }: Seen<Camera>) => !observation.isInService;
// the difference of two infinities is no number
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const compareIds = (a: Seen<Camera>, b: Seen<Camera>) =>
  a.sourceId - b.sourceId || (a.observation.id < b.observation.id ? -1 : 1);

const metresFrom = (place: Point, { observation }: Seen<Camera>) =>
  observation.point ? metresBetween(place, observation.point) : Number.POSITIVE_INFINITY;

const earthRadiusM = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** On a plane, which is near enough within a city. */
function metresBetween(one: Point, other: Point): number {
  const north = radians(other.latitude - one.latitude);
  // across the date line too
  const degrees = ((other.longitude - one.longitude + 540) % 360) - 180;
  const east = radians(degrees) * Math.cos(radians((one.latitude + other.latitude) / 2));
  return earthRadiusM * Math.hypot(north, east);
}
