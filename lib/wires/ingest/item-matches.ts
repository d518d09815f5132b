import { bareAddress } from '#lib/wires/ingest/bare-address.ts';
import type { StoredItem } from '#lib/wires/ingest/plan.ts';
import type { CleanItem } from '#lib/wires/types.ts';

/** An item of a document, its place there, and the item that is stored of it already. */
export type MatchedItem = { item: CleanItem; position: number; stored: StoredItem | null };

/**
 * Finds for each item of a document what is stored of it. One that stands there twice counts once, at its first place.
 *
 * When a feed begins to give one guid to several items, or stops doing so, their keys change though they are the same:
 * such an item is found by its guid and its link among those that were in the last document.
 */
export function matchItems(items: readonly CleanItem[], stored: readonly StoredItem[]): MatchedItem[] {
  const byKey = new Map(stored.map((each) => [each.key, each]));
  const first = new Map<string, MatchedItem>();
  for (const [position, item] of items.entries()) {
    if (!first.has(item.key)) first.set(item.key, { item, position, stored: byKey.get(item.key) ?? null });
  }
  const matches = [...first.values()];
  const left = stored.filter((each) => each.isListed && !first.has(each.key));
  for (const match of matches) {
    if (match.stored) continue;
    const at = left.findIndex((each) => isRekeyed(match.item, each));
    if (at >= 0) match.stored = left.splice(at, 1)[0] ?? null;
  }
  return matches;
}

function isRekeyed(item: CleanItem, stored: StoredItem): boolean {
  if (item.id === '' || item.link === null || stored.link === null) return false;
  // the two forms of a key that has a guid (`feeds/key-items.ts`)
  const isSameGuid = stored.key === item.id || stored.key.startsWith(`${item.id} `);
  return isSameGuid && bareAddress(stored.link) === bareAddress(item.link);
}
