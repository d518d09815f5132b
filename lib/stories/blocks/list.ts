import { z } from 'zod';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { inlineHtml, inlines, plainText } from '#lib/stories/blocks/inline.ts';

export const maxItems = 200;

const schema = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(inlines).min(1).max(maxItems),
});

export const list = {
  schema,
  text: ({ items }) => items.map(plainText),
  html: ({ ordered, items }) => {
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
  },
} satisfies BlockKind<z.infer<typeof schema>>;
