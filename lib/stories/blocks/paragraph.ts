import { z } from 'zod';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { inlineHtml, inlines, plainText } from '#lib/stories/blocks/inline.ts';

const schema = z.strictObject({ id: blockId, type: z.literal('paragraph'), text: inlines });

export const paragraph = {
  schema,
  text: ({ text }) => [plainText(text)],
  withRuns: (block, change) => ({ ...block, text: change(block.text) }),
  html: ({ text }) => `<p>${inlineHtml(text)}</p>`,
} satisfies BlockKind<z.infer<typeof schema>>;
