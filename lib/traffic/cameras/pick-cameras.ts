import { z } from 'zod';
import type { KeptSource, Place } from '#lib/sources/types.ts';
import type { Camera, Point } from '#lib/traffic/observations.ts';
import type { Seen } from '#lib/traffic/traffic-shares.ts';

/** So many a page shows. */
export const maxCameras = 8;

/** Ids of cameras, one after a comma: what an edition shows instead of the nearest. */
const namedSchema = z.object({ cameras: z.string().catch('') }).catch({ cameras: '' });

/**
 * The cameras that an edition shows: those its sources' settings name, in that order, then the nearest to its middle of
 * sources that name none; of these, those that are out of service only where places are left.
 */
export function pickCameras(
  seen: readonly Seen<Camera>[],
  kept: readonly Pick<KeptSource, 'source'>[],
  place: Pick<Place, 'latitude' | 'longitude'>,
): Seen<Camera>[] {
  const named = new Map(kept.map(({ source }) => [source.id, namesOf(source.settings)]));
  return seen
    .flatMap((one) => {
      const names = named.get(one.sourceId) ?? [];
      if (names.length === 0) return [{ one, rank: Number.POSITIVE_INFINITY, awayM: metresFrom(place, one) }];
      const rank = names.indexOf(one.observation.id);
      return rank < 0 ? [] : [{ one, rank, awayM: 0 }];
    })
    .toSorted(
      (a, b) =>
        compare(a.rank, b.rank) ||
        Number(isOut(a.one)) - Number(isOut(b.one)) ||
        compare(a.awayM, b.awayM) ||
        compareIds(a.one, b.one),
    )
    .slice(0, maxCameras)
    .map(({ one }) => one);
}

function namesOf(settings: unknown): string[] {
  const { cameras } = namedSchema.parse(settings);
  return cameras
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
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
