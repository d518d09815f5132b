import { and, eq, ilike, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { storable } from '#lib/storable.ts';
import type { InboxFilter, InboxTab } from '#lib/wires/desk/types.ts';
import { wireItems, wires } from '#lib/wires/schema.ts';

/** An item beside its wire, under names of one's own, so that a query can have several. */
export const itemTables = (name: string) => ({ item: alias(wireItems, name), wire: alias(wires, `${name}_wire`) });
export type ItemTables = ReturnType<typeof itemTables>;
type ItemColumns = Pick<
  ItemTables['item'],
  'wireId' | 'state' | 'readyVersion' | 'withdrawnAt' | 'withdrawalSettledAt' | 'storyId'
>;

/** Words are looked for one by one, and no more of them. */
const mostWords = 8;

/** Is an item one that a filter shows? */
export function matches(tables: ItemTables, filter: InboxFilter): SQL | undefined {
  const { item, wire } = tables;
  const { wireId, sectionId, editionId, doubt, seen, search } = filter;
  return and(
    isOnTab(item, filter.tab),
    wireId === null ? undefined : eq(item.wireId, wireId),
    sectionId === null ? undefined : sql`${sectionOf(tables)} = ${sectionId}`,
    editionId === null
      ? undefined
      : sql`coalesce(nullif(${item.routing} -> 'editionIds', 'null'), to_jsonb(${wire.editionIds})) @> ${String(editionId)}::jsonb`,
    doubt === null ? undefined : doubt === 'any' ? isNotNull(item.doubt) : eq(item.doubt, doubt),
    seen === null ? undefined : seen === 'yes' ? isNotNull(item.seenAt) : isNull(item.seenAt),
    ...searched(search).map((word) => ilike(item.title, `%${word}%`)),
  );
}

/** The section an item goes to: a rule's, or its wire's. */
export function sectionOf({ item, wire }: ItemTables): SQL<number> {
  return sql<number>`coalesce((${item.routing} ->> 'sectionId')::int, ${wire.sectionId})`;
}

/** Its story stands though its wire has withdrawn it, and nobody has said what becomes of it. */
export function isWithdrawalOpen(item: Pick<ItemTables['item'], 'withdrawnAt' | 'withdrawalSettledAt' | 'storyId'>) {
  return sql<boolean>`(${item.withdrawnAt} is not null and ${item.withdrawalSettledAt} is null and ${item.storyId} is not null)`;
}

/** Wires whose stories come by post. */
const offices = sql`(select office.id from ${wires} as office where office.kind = 'mail')`;

/** The conditions are written out where an index has them, since an index is not found by a parameter. */
export function isOnTab(item: ItemColumns, tab: InboxTab): SQL {
  const isReady = sql`${item.readyVersion} > 0`;
  switch (tab) {
    case 'inbox':
      return sql`(${item.state} = 'inbox' and ${isReady} and ${item.wireId} not in ${offices})`;
    case 'releases':
      return sql`(${item.state} = 'inbox' and ${isReady} and ${item.wireId} in ${offices})`;
    case 'withdrawn':
      return sql`(${isWithdrawalOpen(item)} and ${isReady})`;
    default:
      return sql`(${eq(item.state, tab)} and ${isReady})`;
  }
}

function searched(search: string): string[] {
  const words = storable(search).split(/\s+/u).filter(Boolean).slice(0, mostWords);
  return words.map((word) => word.replace(/[\\%_]/g, '\\$&'));
}
