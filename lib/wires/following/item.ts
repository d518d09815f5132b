import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import type { Wire, WireWords } from '#lib/wires/types.ts';

export type ItemRow = typeof wireItems.$inferSelect;

/**
 * Takes an item's row for the rest of the transaction. Whoever needs its story too takes that after it.
 * @throws {NotFoundError}
 */
export async function lockItem(tx: Db, id: number): Promise<ItemRow> {
  const [row] = await tx.select().from(wireItems).where(eq(wireItems.id, id)).for('update');
  if (!row) throw new NotFoundError(`wire item ${id}`);
  return row;
}

/** @throws {NotFoundError} */
export async function getWireOf(db: Db, { wireId }: Pick<ItemRow, 'wireId'>): Promise<Wire> {
  const [wire] = await db.select().from(wires).where(eq(wires.id, wireId));
  if (!wire) throw new NotFoundError(`wire ${wireId}`);
  return wire;
}

/**
 * The words of an item's newest version that has any.
 * @throws {NotFoundError} when none has
 */
export async function getReadyWords(db: Db, { id, readyVersion }: ItemRow): Promise<WireWords> {
  const [version] = await db
    .select({ words: wireItemVersions.words })
    .from(wireItemVersions)
    .where(and(eq(wireItemVersions.itemId, id), eq(wireItemVersions.number, readyVersion)));
  if (!version?.words) throw new NotFoundError(`words of version ${readyVersion} of wire item ${id}`);
  return version.words;
}

/** What becomes of a withdrawal with a decision: whoever decides has seen that the item is withdrawn. */
export const settlesWithdrawal = ({ withdrawnAt, withdrawalSettledAt }: ItemRow, now: Date) =>
  withdrawnAt && !withdrawalSettledAt ? { withdrawalSettledAt: now } : {};

/** @throws {ConflictError} when somebody decided on it before, or it has newer words than were seen */
export function checkUndecided(item: ItemRow, seen: { version: number }): void {
  if (item.state !== 'inbox') {
    const became = item.state === 'taken' ? 'made it a story' : 'dropped it';
    throw new ConflictError(`wire item ${item.id} is ${item.state}`, `Somebody decided before you, and ${became}.`);
  }
  if (item.readyVersion !== seen.version) {
    throw new ConflictError(
      `wire item ${item.id} is at version ${item.readyVersion}, not ${seen.version}`,
      'A newer version came over the wire after you opened it. Look at that first.',
    );
  }
}
