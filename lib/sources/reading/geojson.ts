import { fieldOf, listOf, numberOf } from '#lib/sources/reading/fields.ts';

/** Longitude and latitude, as GeoJSON has them. */
type Position = readonly [longitude: number, latitude: number];

type Spot = { latitude: number; longitude: number };

/** The first two numbers of a list as a position; null where they are none. */
export function positionOf(value: unknown): Position | null {
  const longitude = numberOf(fieldOf(value, 0), -180, 180);
  const latitude = numberOf(fieldOf(value, 1), -90, 90);
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

/**
 * Is a spot within a Polygon or MultiPolygon? The even-odd rule on flat coordinates, which leaves out holes and minds no
 * direction of winding.
 * @returns null where the geometry is missing, empty or damaged, so that nobody can tell
 */
export function isWithin(spot: Spot, geometry: unknown): boolean | null {
  const coordinates = listOf(fieldOf(geometry, 'coordinates'));
  const type = fieldOf(geometry, 'type');
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates.map(listOf) : [];
  if (polygons.length === 0) return null;
  const answers = polygons.map((rings) => isWithinPolygon(spot, rings));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function isWithinPolygon(spot: Spot, rings: readonly unknown[]): boolean | null {
  if (rings.length === 0) return null;
  let isInside = false;
  for (const ring of rings) {
    const positions = listOf(ring).map(positionOf);
    const whole = positions.filter((position) => position !== null);
    if (whole.length < positions.length || whole.length < 4) return null;
    if (crossings(spot, whole) % 2 === 1) isInside = !isInside;
  }
  return isInside;
}

/** How many sides of a ring lie east of a spot. */
function crossings({ latitude, longitude }: Spot, ring: readonly Position[]): number {
  return ring.filter(([x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [x, y];
    if (y > latitude === nextY > latitude) return false;
    return longitude < x + ((latitude - y) / (nextY - y)) * (nextX - x);
  }).length;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const earthKm = 6_371;

/** As the crow flies. */
export function distanceKm(from: Spot, [longitude, latitude]: Position): number {
  const [north, east] = [radians(latitude - from.latitude), radians(longitude - from.longitude)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}
