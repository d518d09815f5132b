import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { wireItems } from '#lib/wires/schema.ts';

const input = z.strictObject({ id: rowId, version: z.int().nonnegative() });

/**
 * Puts a dropped item back into the inbox. Its version doesn't matter: it is decided anew.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when it isn't dropped any more
 */
export async function returnItem(db: Db, actor: Actor, dropped: z.input<typeof input>, now: Date): Promise<void> {
  authorise(actor, 'wire.drop');
  const { id } = input.parse(dropped);
  await db.transaction(async (tx) => {
    const [item] = await tx
      .select({ state: wireItems.state })
      .from(wireItems)
      .where(eq(wireItems.id, id))
      .for('update');
    if (!item) throw new NotFoundError(`wire item ${id}`);
    if (item.state !== 'dropped') {
      throw new ConflictError(`wire item ${id} is ${item.state}`, 'It is not dropped any more.');
    }
    await tx.update(wireItems).set({ state: 'inbox' }).where(eq(wireItems.id, id));
    await recordAudit(tx, {
      actor,
      action: 'wire.drop',
      subject: { kind: 'wire-item', id },
      details: { undone: true },
      now,
    });
  });
}
