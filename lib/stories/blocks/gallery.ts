import { z } from 'zod';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { pictureSchema } from '#lib/stories/blocks/picture.ts';

export const maxPictures = 30;

const schema = z.strictObject({
  id: blockId,
  type: z.literal('gallery'),
  pictures: z.array(pictureSchema).min(1).max(maxPictures),
});

export const gallery = {
  schema,
  text: ({ pictures }) => pictures.map(({ caption }) => caption).filter(Boolean),
  printed: () => [],
  pictures: ({ pictures }) => pictures,
  html: ({ pictures }, figure) => pictures.map(figure).join('\n'),
} satisfies BlockKind<z.infer<typeof schema>>;
