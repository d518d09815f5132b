import type { wireItems } from '#lib/wires/schema.ts';
import type { CleanItem } from '#lib/wires/types.ts';

type ItemRow = typeof wireItems.$inferSelect;
export type Doubt = NonNullable<ItemRow['doubt']>;

/** What is known of an item, with the hash of its newest version. */
export type StoredItem = Pick<
  ItemRow,
  | 'id'
  | 'key'
  | 'link'
  | 'state'
  | 'version'
  | 'publishedAt'
  | 'doubt'
  | 'isListed'
  | 'position'
  | 'withdrawnAt'
  | 'withdrawalSettledAt'
> & { hash: string };

/** An item that nobody has yet. */
export type AddedItem = Pick<ItemRow, 'publishedAt' | 'doubt' | 'isListed' | 'position' | 'withdrawnAt'> & {
  item: CleanItem;
  hash: string;
};

/** A newer version of an item. */
export type ChangedItem = Pick<ItemRow, 'id' | 'version' | 'publishedAt' | 'doubt'> & { item: CleanItem; hash: string };

/** What is to be written of a document. */
export type IngestPlan = {
  /** An older copy than one that was taken in before. */
  isStale: boolean;
  /** The newest `builtAt` so far. */
  builtAt: Date | null;
  added: AddedItem[];
  changed: ChangedItem[];
  /** Items whose key or place is another by now. */
  placed: Pick<ItemRow, 'id' | 'key' | 'position'>[];
  /** Gone while older ones are still there. */
  withdrawn: number[];
  /** Gone with everything older. */
  rolledOff: number[];
  /** Were withdrawn, and are back. */
  returned: Pick<ItemRow, 'id' | 'doubt'>[];
};
