import { z } from 'zod';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { pictureSchema } from '#lib/stories/blocks/picture.ts';

const schema = z.strictObject({ id: blockId, type: z.literal('image'), picture: pictureSchema });

export const image = {
  schema,
  text: ({ picture }) => [picture.caption].filter(Boolean),
  printed: () => [],
  pictures: ({ picture }) => [picture],
  html: ({ picture }, figure) => figure(picture),
} satisfies BlockKind<z.infer<typeof schema>>;
