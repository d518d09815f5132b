import { z } from 'zod';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { someWords } from '#lib/stories/blocks/inline.ts';

export const maxSubheadLength = 200;

const schema = z.strictObject({ id: blockId, type: z.literal('subhead'), text: someWords(maxSubheadLength) });

export const subhead = {
  schema,
  text: ({ text }) => [text],
  html: ({ text }) => `<h2>${escapeMarkup(text)}</h2>`,
} satisfies BlockKind<z.infer<typeof schema>>;
