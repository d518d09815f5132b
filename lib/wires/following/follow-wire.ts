import type { Db } from '#lib/db/client.ts';

/** What became of an item's story. */
export type Followed =
  | { kind: 'inbox' | 'dropped' | 'unchanged' }
  | { kind: 'created' | 'published' | 'written' | 'updated' | 'detached'; storyId: number };

/**
 * A version of an item is ready: writes its story, gives an untouched one the newer words, leaves a detached one alone.
 * The words stand in `wire_item_versions`. Locks the item's row, then its story's; asked again, it changes nothing.
 */
export async function followWire(_tx: Db, _itemId: number, _now: Date): Promise<Followed> {
  throw new Error('not built yet');
}
