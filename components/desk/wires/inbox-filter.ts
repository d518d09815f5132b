import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { rowId } from '#lib/row-id.ts';
import { type InboxFilter, inboxTabs, wireDoubts } from '#lib/wires/desk/types.ts';

/** What the list shows, and the item that is open beside it. */
export type InboxView = InboxFilter & { itemId: number | null };

const id = z.coerce.number().pipe(rowId).nullable().catch(null);

const schema = z.object({
  tab: z.enum(inboxTabs).catch('inbox'),
  wire: id,
  edition: id,
  section: id,
  doubt: z
    .enum([...wireDoubts, 'any'])
    .nullable()
    .catch(null),
  seen: z.enum(['yes', 'no']).nullable().catch(null),
  // no headline is longer
  q: z
    .string()
    .transform((search) => search.trim().slice(0, 200))
    .catch(''),
  before: id,
  item: id,
});

/** Reads a query string; what makes no sense is left out. */
export function readInboxView(params: Readonly<Record<string, string | string[] | undefined>>): InboxView {
  const { tab, wire, edition, section, doubt, seen, q, before, item } = schema.parse(params);
  return {
    tab,
    wireId: wire,
    editionId: edition,
    sectionId: section,
    doubt,
    seen,
    search: q,
    beforeId: before,
    itemId: item,
  };
}

export function inboxPath({ tab, wireId, editionId, sectionId, doubt, seen, search, beforeId, itemId }: InboxView) {
  return addressOf(
    'wires',
    {},
    {
      tab: tab === 'inbox' ? null : tab,
      wire: wireId,
      edition: editionId,
      section: sectionId,
      doubt,
      seen,
      q: search,
      before: beforeId,
      item: itemId,
    },
  );
}

/** Is more asked than a tab? */
export function isNarrowed({ wireId, editionId, sectionId, doubt, seen, search }: InboxView): boolean {
  return [wireId, editionId, sectionId, doubt, seen, search || null].some((part) => part !== null);
}
