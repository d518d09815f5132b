import { fieldOf, lineOf, listOf } from '#lib/sources/reading/fields.ts';
import type { Place } from '#lib/sources/types.ts';
import { idOf } from '#lib/traffic/adapters/reading/ids.ts';
import { directionIn } from '#lib/traffic/adapters/reading/phrases.ts';
import { pictureUrl } from '#lib/traffic/adapters/reading/picture-url.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { isWithin, pointOf } from '#lib/traffic/adapters/reading/points.ts';
import type { Camera } from '#lib/traffic/observations.ts';

/** The views of a camera that are in service, each as one of its own. */
export function readCamera(record: unknown, place: Place, radiusKm: number): Camera[] | null {
  const id = idOf(fieldOf(record, 'Id'), fieldOf(record, 'ID'));
  const road = plainText(fieldOf(record, 'Roadway') ?? fieldOf(record, 'RoadwayName'), 120);
  const where = plainText(fieldOf(record, 'Location'), 250) ?? road;
  const views = fieldOf(record, 'Views');
  if (id === null || where === null || !Array.isArray(views)) return null;
  const point = pointOf(fieldOf(record, 'Latitude'), fieldOf(record, 'Longitude'));
  if (!isWithin(place, { point }, radiusKm)) return [];
  const direction = directionIn(plainText(fieldOf(record, 'Direction'), 60));
  const enabled = listOf(views).filter((view) => /^enabled$/i.test(lineOf(fieldOf(view, 'Status')) ?? ''));
  const cameras = enabled.flatMap((view, at) => {
    const imageUrl = pictureUrl(fieldOf(view, 'Url'));
    if (imageUrl === null) return [];
    const name = enabled.length > 1 ? plainText(fieldOf(view, 'Description'), 100) : null;
    const which = idOf(fieldOf(view, 'Id'), at);
    return {
      id: `${id}-${which}`,
      place: name === null ? where : `${where}: ${name}`,
      road,
      direction,
      point,
      imageUrl,
      isInService: true,
    };
  });
  return cameras.length === 0 && enabled.length > 0 ? null : cameras;
}
