import { fieldOf, pageUrlOf } from '#lib/sources/reading/fields.ts';
import { type CaltransContext, findNearPoint, toDirection } from '#lib/traffic/adapters/caltrans/records.ts';
import { idAt, roadAt, standingPlace, wordsAt } from '#lib/traffic/adapters/caltrans/words.ts';
import type { Camera } from '#lib/traffic/observations.ts';

/** A camera; not wanted where it has no picture. */
export function toCamera(record: unknown, context: CaltransContext): Camera | 'not-wanted' | null {
  const point = findNearPoint(record, context);
  if (point === 'far') return 'not-wanted';
  const [id, place] = [idAt(record), standingPlace(record)];
  if (point === null || id === null || place === null) return null;
  const address = wordsAt(record, 'imageData', 'static', 'currentImageURL');
  if (address === null) return 'not-wanted';
  const imageUrl = pictureUrl(address);
  if (imageUrl === null) return null;
  return {
    id,
    place,
    road: roadAt(record, 'location', 'route'),
    direction: toDirection(fieldOf(record, 'location', 'direction')),
    point,
    imageUrl,
    isInService: fieldOf(record, 'inService') === 'true',
  };
}

/** Of their own server, by https, in whichever way it is written. */
function pictureUrl(address: string): string | null {
  const url = pageUrlOf(address.replace(/^http:/, 'https:'));
  return url !== null && URL.parse(url)?.hostname === 'cwwp2.dot.ca.gov' ? url : null;
}
