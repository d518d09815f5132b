import { z } from 'zod';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { someWords, words } from '#lib/stories/blocks/inline.ts';

const schema = z.strictObject({
  id: blockId,
  type: z.literal('pullQuote'),
  text: someWords(1_000),
  attribution: words(200),
});
type PullQuote = z.infer<typeof schema>;

const everyWord = ({ text, attribution }: PullQuote) => [text, attribution].filter(Boolean);

export const pullQuote = {
  schema,
  text: ({ text }) => [text],
  printed: everyWord,
  typed: everyWord,
  html: ({ text, attribution }) => {
    const who = attribution && `<p><cite>${escapeMarkup(attribution)}</cite></p>`;
    return `<blockquote><p>${escapeMarkup(text)}</p>${who}</blockquote>`;
  },
} satisfies BlockKind<PullQuote>;
