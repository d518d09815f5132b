import { z } from 'zod';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { inlineHtml, inlines, plainText } from '#lib/stories/blocks/inline.ts';

export const maxQuoteParagraphs = 50;

/** Somebody's own words at length, set off from the text. A line that is pulled out of it is a `pullQuote`. */
const schema = z.strictObject({
  id: blockId,
  type: z.literal('quote'),
  paragraphs: z.array(inlines).min(1).max(maxQuoteParagraphs),
});

export const quote = {
  schema,
  text: ({ paragraphs }) => paragraphs.map(plainText),
  withRuns: (block, change) => ({ ...block, paragraphs: block.paragraphs.map(change) }),
  html: ({ paragraphs }) =>
    `<blockquote>${paragraphs.map((text) => `<p>${inlineHtml(text)}</p>`).join('')}</blockquote>`,
} satisfies BlockKind<z.infer<typeof schema>>;
