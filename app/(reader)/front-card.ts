import { editionCardPath } from '#lib/cards/card-path.ts';
import type { Edition } from '#lib/editions/types.ts';

/** The picture of an edition's fronts and lists where they are shared. */
export function frontCard(edition: Edition) {
  return [{ url: editionCardPath(edition), width: 1200, height: 630, type: 'image/jpeg', alt: edition.name }];
}
