import { and, asc, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { wireItems } from '#lib/wires/schema.ts';

const input = z.strictObject({ ids: z.array(rowId).max(1_000) });

/** Notes that somebody at the desk has looked at items. It decides nothing, so the audit has nothing of it. */
export async function seeItems(db: Db, actor: Actor, seen: z.input<typeof input>, now: Date): Promise<void> {
  authorise(actor, 'wire.read');
  const { ids } = input.parse(seen);
  if (ids.length === 0) return;
  // in the order in which a document that is taken in locks its items: else each could wait for the other
  const unseen = db
    .select({ id: wireItems.id })
    .from(wireItems)
    .where(and(inArray(wireItems.id, ids), isNull(wireItems.seenAt)))
    .orderBy(asc(wireItems.id))
    .for('no key update');
  await db.update(wireItems).set({ seenAt: now }).where(inArray(wireItems.id, unseen));
}
