import type { ShownPicture } from '#lib/media/types.ts';
import { picturesOf } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** A photograph of a story with its number, from 1: `/photos/<number>`, and `#photo-<number>` in the story. */
export type Photo = { number: number; picture: ShownPicture };
type Illustrated = Pick<PublicStory, 'body' | 'pictures'> & { leadPicture: ShownPicture | null };

/** Every photograph of a story in its order: the lead, then those of the body. One whose file is gone has no number. */
export function photosOf({ leadPicture, body, pictures }: Illustrated): Photo[] {
  const shown = [...(leadPicture ? [leadPicture] : []), ...body.flatMap((block) => shownIn(block, pictures))];
  return shown.map((picture, index) => ({ number: index + 1, picture }));
}

/** How many photographs stand before each block of the body. */
export function photosBefore({ leadPicture, body, pictures }: Illustrated): number[] {
  let before = leadPicture ? 1 : 0;
  return body.map((block) => {
    const here = before;
    before += shownIn(block, pictures).length;
    return here;
  });
}

/** A block's pictures that are stored, in the words this place gives them. */
export function shownIn(block: Block, pictures: PublicStory['pictures']): ShownPicture[] {
  return picturesOf([block]).flatMap((use) => {
    const stored = pictures.get(use.mediaId);
    return stored ? [{ ...stored, ...use }] : [];
  });
}
