import { eq } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { itemVersionSchema } from '#lib/wires/desk/item-version.ts';
import type { ItemVersion } from '#lib/wires/desk/types.ts';
import { lockItem } from '#lib/wires/following/item.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * Puts a dropped item back into the inbox. Its version doesn't matter: it is decided anew.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when it isn't dropped any more
 */
export async function returnItem(db: Db, actor: Actor, dropped: ItemVersion, now: Date): Promise<void> {
  authorise(actor, 'wire.drop');
  const { id } = itemVersionSchema.parse(dropped);
  await db.transaction(async (tx) => {
    const { state } = await lockItem(tx, id);
    if (state !== 'dropped') throw new ConflictError(`wire item ${id} is ${state}`, 'It is not dropped any more.');
    await tx.update(wireItems).set({ state: 'inbox' }).where(eq(wireItems.id, id));
    await announceEvent(tx, { kind: 'wires' }, now);
    await recordAudit(tx, {
      actor,
      action: 'wire.drop',
      subject: { kind: 'wire-item', id },
      details: { undone: true },
      now,
    });
  });
}
