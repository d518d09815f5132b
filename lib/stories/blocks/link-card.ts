import { z } from 'zod';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { safeHref, someWords, words } from '#lib/stories/blocks/inline.ts';

const schema = z.strictObject({
  id: blockId,
  type: z.literal('linkCard'),
  href: safeHref,
  headline: someWords(300),
  summary: words(600),
});

export const linkCard = {
  schema,
  text: ({ headline }) => [headline],
  printed: ({ href, headline, summary }) => [headline, summary, new URL(href).hostname].filter(Boolean),
  typed: ({ href, headline, summary }) => [headline, summary, href].filter(Boolean),
  html: ({ href, headline, summary }) => {
    const below = summary && `<br>${escapeMarkup(summary)}`;
    return `<p><a href="${escapeMarkup(href)}">${escapeMarkup(headline)}</a>${below}</p>`;
  },
} satisfies BlockKind<z.infer<typeof schema>>;
