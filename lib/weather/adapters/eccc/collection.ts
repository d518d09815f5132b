import { fieldOf, isRecord, listOf, numberOf } from '#lib/sources/reading/fields.ts';
import { distanceKm, positionOf } from '#lib/sources/reading/geojson.ts';
import { parseJson } from '#lib/sources/reading/json.ts';

/** The service's collections of everything, by OGC API – Features. */
export const collectionsUrl = 'https://api.weather.gc.ca/collections';

type Spot = { latitude: number; longitude: number };

/** `isTruncated`: there are more than came. `isWhole`: it says so itself that these are all. */
export type Collection = { features: readonly unknown[]; isTruncated: boolean; isWhole: boolean; document: unknown };

/** A list of features; null where an answer is none. */
export function readCollection(bytes: Uint8Array): Collection | null {
  const document = parseJson(bytes);
  const features = fieldOf(document, 'features');
  if (!isRecord(document) || document.type !== 'FeatureCollection' || !Array.isArray(features)) return null;
  const matched = numberOf(document.numberMatched, 0, 1e9);
  const returned = numberOf(document.numberReturned, 0, 1e9);
  const isTruncated = (matched !== null && matched > features.length) || (returned ?? 0) > features.length;
  return { features, isTruncated, isWhole: matched === features.length && returned === features.length, document };
}

/** A box round a place as these collections want it, which is longitude first: the other way round is another place. */
export function boxAround({ latitude, longitude }: Spot, halfWidthDegrees: number, halfHeightDegrees: number): string {
  const west = Math.max(-180, longitude - halfWidthDegrees);
  const east = Math.min(180, longitude + halfWidthDegrees);
  const south = Math.max(-90, latitude - halfHeightDegrees);
  const north = Math.min(90, latitude + halfHeightDegrees);
  return [west, south, east, north].map((degrees) => Number(degrees.toFixed(3))).join(',');
}

/** Was it asked for around this place? Its link to itself says what was understood. */
export function isAround(document: unknown, { latitude, longitude }: Spot): boolean {
  const self = listOf(fieldOf(document, 'links')).find((link) => fieldOf(link, 'rel') === 'self');
  const href = fieldOf(self, 'href');
  const box = typeof href === 'string' ? URL.parse(href)?.searchParams.get('bbox') : null;
  const [west, south, east, north, ...more] = (box ?? '').split(',').map((one) => numberOf(one, -180, 180));
  if (west == null || south == null || east == null || north == null || more.length > 0) return false;
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

/** The id of the feature that is nearest to a place; null where none is within `mostKm`. */
export function nearestId(
  features: readonly unknown[],
  place: Spot,
  idOf: (feature: unknown) => string | null,
  mostKm: number,
): string | null {
  const [nearest] = features
    .flatMap((feature) => {
      const id = idOf(feature);
      const position = positionOf(fieldOf(feature, 'geometry', 'coordinates'));
      return id === null || position === null ? [] : [{ id, km: distanceKm(place, position) }];
    })
    .filter(({ km }) => km <= mostKm)
    .toSorted((a, b) => a.km - b.km);
  return nearest?.id ?? null;
}
