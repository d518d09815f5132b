import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type StoryState, storyStates } from '#lib/stories/types.ts';

/** What the story list shows; null: every state but spiked. */
export type ListFilter = { state: StoryState | null; search: string; mineOnly: boolean; page: number };

const schema = z.object({
  state: z.enum(storyStates).nullable().catch(null),
  // no headline is longer
  q: z
    .string()
    .transform((search) => search.trim().slice(0, 200))
    .catch(''),
  mine: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads a query string; what makes no sense is left out. */
export function readListFilter(params: Readonly<Record<string, string | string[] | undefined>>): ListFilter {
  const { state, q, mine, page } = schema.parse(params);
  return { state, search: q, mineOnly: mine === '1', page };
}

export function listPath({ state, search, mineOnly, page }: ListFilter): string {
  return addressOf('desk', {}, { state, q: search, mine: mineOnly ? '1' : null, page });
}
