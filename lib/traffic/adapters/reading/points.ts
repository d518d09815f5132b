import { geoDistance } from 'd3-geo';
import { fieldOf, listOf, numberOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import type { Point } from '#lib/traffic/observations.ts';

const earthRadiusKm = 6_371;
/** Points of a line that are kept: enough for a map of a city. */
const maxPoints = 400;
/** A line that jumps further was decoded from something else. */
const maxJumpKm = 300;
const maxParts = 100;
/** Services write 0,0 where they don't know; nobody drives there. */
const isNowhere = ({ latitude, longitude }: Point) => Math.abs(latitude) < 0.01 && Math.abs(longitude) < 0.01;

/** A point on the earth in degrees; null where it is none. */
export function pointOf(latitude: unknown, longitude: unknown): Point | null {
  const point = { latitude: numberOf(latitude, -90, 90), longitude: numberOf(longitude, -180, 180) };
  const { latitude: north, longitude: east } = point;
  if (north === null || east === null) return null;
  return isNowhere({ latitude: north, longitude: east }) ? null : { latitude: north, longitude: east };
}

export function distanceKm(one: Point, other: Point): number {
  return geoDistance([one.longitude, one.latitude], [other.longitude, other.latitude]) * earthRadiusKm;
}

/** Is the thing, or any part of it, at most so far from a place? Null: it has no position. */
export function isWithin(
  place: Pick<Place, 'latitude' | 'longitude'>,
  { point, line }: { point: Point | null; line?: readonly Point[] | null },
  radiusKm: number,
): boolean | null {
  const points = [...(point ? [point] : []), ...(line ?? [])];
  return points.length === 0 ? null : points.some((one) => distanceKm(place, one) <= radiusKm);
}

type Position = { point: Point | null; line: Point[] | null };

/** The positions of a GeoJSON geometry: where it begins, and its course where it has one. */
export function geometryOf(value: unknown): Position {
  if (fieldOf(value, 'type') !== 'GeometryCollection') return simpleGeometryOf(value);
  const parts = listOf(fieldOf(value, 'geometries')).slice(0, maxParts).map(simpleGeometryOf);
  const length = ({ point, line }: Position) => line?.length ?? (point ? 1 : 0);
  return parts.reduce((one, other) => (length(other) > length(one) ? other : one), { point: null, line: null });
}

function simpleGeometryOf(value: unknown): Position {
  const [type, coordinates] = [fieldOf(value, 'type'), fieldOf(value, 'coordinates')];
  const positions = type === 'Point' ? [coordinates] : longestOf(type, coordinates);
  const points = listOf(positions).flatMap((position) => {
    const [longitude, latitude] = listOf(position);
    // some write them the other way round: where that can be told, it is put right
    return pointOf(latitude, longitude) ?? pointOf(longitude, latitude) ?? [];
  });
  return { point: points[0] ?? null, line: type === 'Point' ? null : asLine(points) };
}

/** Of a geometry of several parts the one that has most to show. */
function longestOf(type: unknown, coordinates: unknown): unknown {
  if (type === 'LineString' || type === 'MultiPoint') return coordinates;
  const parts = type === 'MultiPolygon' ? listOf(coordinates).flatMap(listOf) : coordinates;
  if (type !== 'MultiLineString' && type !== 'Polygon' && type !== 'MultiPolygon') return [];
  return listOf(parts).reduce((one, other) => (listOf(other).length > listOf(one).length ? other : one), []);
}

/** A line with not too many points; null where it is none. */
export function asLine(points: readonly Point[]): Point[] | null {
  if (points.length < 2) return null;
  const jumps = points.some((one, at) => {
    const before = points[at - 1];
    return before !== undefined && distanceKm(before, one) > maxJumpKm;
  });
  if (jumps) return null;
  if (points.length <= maxPoints) return [...points];
  const step = (points.length - 1) / (maxPoints - 1);
  return Array.from({ length: maxPoints }, (_, at) => points[Math.round(at * step)]).filter((one) => one !== undefined);
}
