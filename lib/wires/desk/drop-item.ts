import { eq } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { itemVersionSchema } from '#lib/wires/desk/item-version.ts';
import { checkUndecided, lockItem, settlesWithdrawal } from '#lib/wires/following/item.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * Decides that an item of the inbox is no story. It doesn't come back.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody decided before, or the item has a newer version
 */
export async function dropItem(db: Db, actor: Actor, input: { id: number; version: number }, now: Date): Promise<void> {
  authorise(actor, 'wire.drop');
  const seen = itemVersionSchema.parse(input);
  await db.transaction(async (tx) => {
    const item = await lockItem(tx, seen.id);
    checkUndecided(item, seen);
    await tx
      .update(wireItems)
      .set({ state: 'dropped', ...settlesWithdrawal(item, now) })
      .where(eq(wireItems.id, item.id));
    await announceEvent(tx, { kind: 'wires' }, now);
    await recordAudit(tx, { actor, action: 'wire.drop', subject: { kind: 'wire-item', id: item.id }, now });
  });
}
