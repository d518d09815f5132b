import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { findEmbed } from '#lib/stories/blocks/embed-providers.ts';
import { safeHref, words } from '#lib/stories/blocks/inline.ts';
import type { linkCard } from '#lib/stories/blocks/link-card.ts';

/** A film or sound at a provider of `embed-providers.ts`; without a title it is called by the provider's name. */
const schema = z.strictObject({
  id: blockId,
  type: z.literal('embed'),
  href: z
    .string()
    .max(2_000, atMostCharacters(2_000))
    .refine((href) => findEmbed(href) !== null, 'must be the address of a film or sound we can show'),
  title: words(300),
});

export const embed = {
  schema,
  text: ({ title }) => [title].filter(Boolean),
  typed: ({ title, href }) => [title, href].filter(Boolean),
  html: ({ title, href }) => `<p><a href="${escapeMarkup(href)}">${escapeMarkup(title || href)}</a></p>`,
} satisfies BlockKind<z.infer<typeof schema>>;

const lostSchema = z.object({ id: blockId, type: z.literal('embed'), href: safeHref, title: words(300).catch('') });

/** A stored embed of a provider that we no longer show, as a link card; null for anything else. */
export function readLostEmbed(stored: unknown): z.infer<typeof linkCard.schema> | null {
  const { data } = lostSchema.safeParse(stored);
  return data
    ? { id: data.id, type: 'linkCard', href: data.href, headline: data.title || data.href.slice(0, 300), summary: '' }
    : null;
}
