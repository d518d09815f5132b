import { fieldOf } from '#lib/sources/reading/fields.ts';
import { roadIn } from '#lib/traffic/adapters/calgary/road-in.ts';
import { rowPoint } from '#lib/traffic/adapters/calgary/row-point.ts';
import { idOf } from '#lib/traffic/adapters/reading/ids.ts';
import { pictureUrl } from '#lib/traffic/adapters/reading/picture-url.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import type { Camera } from '#lib/traffic/observations.ts';

/** One that is in the list works, as far as the city says. */
export function readCalgaryCamera(row: unknown): Camera[] | null {
  const address = fieldOf(row, 'camera_url');
  const imageUrl = pictureUrl(fieldOf(address, 'url') ?? address);
  const place = plainText(fieldOf(row, 'camera_location'), 300);
  if (imageUrl === null || place === null) return null;
  return [
    {
      id: idOf(fieldOf(address, 'description')) ?? new URL(imageUrl).pathname.slice(1, 100),
      place,
      road: roadIn(place),
      direction: null,
      point: rowPoint(row),
      imageUrl,
      isInService: true,
    },
  ];
}
