import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { getWireOf, type ItemRow, lockItem } from '#lib/wires/following/item.ts';
import { publishItemStory } from '#lib/wires/following/item-story.ts';
import { writeNewer } from '#lib/wires/following/newer-words.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** What became of an item's story. */
export type Followed =
  | { kind: 'inbox' | 'dropped' | 'unchanged' }
  | { kind: 'published' | 'written' | 'updated' | 'detached'; storyId: number };

/**
 * A version of an item is ready: writes its story, gives an untouched one the newer words, leaves a detached one alone.
 * The words stand in `wire_item_versions`. Locks the item's row, then its story's; asked again, it changes nothing.
 */
export async function followWire(tx: Db, itemId: number, now: Date): Promise<Followed> {
  const item = await lockItem(tx, itemId);
  if (item.readyVersion === 0) return { kind: 'unchanged' };
  if (item.state === 'inbox') return decide(tx, item, now);
  const { storyId } = item;
  if (storyId === null || item.readyVersion <= item.writtenVersion) return { kind: 'unchanged' };
  const kind = await unlessIncomplete(tx, (inner) => writeNewer(inner, { ...item, storyId }, now));
  // what is not fit to be published waits beside the story like the words of a detached one
  return kind === null || kind === 'unchanged' ? { kind: 'unchanged' } : { kind, storyId };
}

/** What the rules and the wire say of an item that is no story yet. */
async function decide(tx: Db, item: ItemRow, now: Date): Promise<Followed> {
  const destination = item.routing?.destination ?? (await getWireOf(tx, item)).destination;
  if (destination === 'drop') {
    await tx.update(wireItems).set({ state: 'dropped' }).where(eq(wireItems.id, item.id));
    await recordAudit(tx, { actor: system, action: 'wire.drop', subject: { kind: 'wire-item', id: item.id }, now });
    return { kind: 'dropped' };
  }
  if (destination === 'inbox' || item.doubt !== null || item.withdrawnAt !== null) return { kind: 'inbox' };
  const story = await unlessIncomplete(tx, (inner) => publishItemStory(inner, system, item, now));
  if (story) return { kind: 'published', storyId: story.id };
  await tx.update(wireItems).set({ doubt: 'incomplete' }).where(eq(wireItems.id, item.id));
  return { kind: 'inbox' };
}

/** Null where the words lack something that readers need, or are more than a story holds; nothing is written then. */
async function unlessIncomplete<Value>(tx: Db, write: (inner: Db) => Promise<Value>): Promise<Value | null> {
  try {
    return await tx.transaction(write);
  } catch (error) {
    if (error instanceof InvalidError || error instanceof z.ZodError) return null;
    throw error;
  }
}
