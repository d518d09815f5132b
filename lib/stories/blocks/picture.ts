import { z } from 'zod';
import { words } from '#lib/stories/blocks/inline.ts';

/** A picture as one story shows it. Caption and credit are demanded when publishing, so drafts may lack them. */
export const pictureSchema = z.strictObject({
  mediaId: z.uuid(),
  caption: words(1_000),
  credit: words(200),
  alt: words(500),
});

export type Picture = z.infer<typeof pictureSchema>;

/** Reads a stored picture; one that does not parse is no picture. */
export function readPicture(stored: unknown): Picture | null {
  return pictureSchema.safeParse(stored).data ?? null;
}
