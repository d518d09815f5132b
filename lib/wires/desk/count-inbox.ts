import { and, count, desc, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { isOnTab } from '#lib/wires/desk/item-conditions.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** Nobody reads further back to find what is unseen; and no page counts further. */
export const mostCounted = 500;

/** How many of the newest items in the inbox nobody has seen. */
export async function countUnseen(db: Db, actor: Actor): Promise<number> {
  authorise(actor, 'wire.read');
  const newest = db
    .select({ seenAt: wireItems.seenAt })
    .from(wireItems)
    .where(and(sql`${wireItems.state} = 'inbox'`, sql`${wireItems.readyVersion} > 0`))
    .orderBy(desc(wireItems.receivedAt), desc(wireItems.id))
    .limit(mostCounted)
    .as('newest');
  const [row] = await db.select({ count: count() }).from(newest).where(isNull(newest.seenAt));
  return row?.count ?? 0;
}

/** How many news releases wait for somebody; no more than `mostCounted` are counted. */
export async function countReleases(db: Db, actor: Actor): Promise<number> {
  authorise(actor, 'wire.read');
  const waiting = db
    .select({ id: wireItems.id })
    .from(wireItems)
    .where(isOnTab(wireItems, 'releases'))
    .limit(mostCounted)
    .as('waiting');
  const [row] = await db.select({ count: count() }).from(waiting);
  return row?.count ?? 0;
}

/** How many stories their wires have withdrawn and nobody has decided on. */
export async function countWithdrawals(db: Db, actor: Actor): Promise<number> {
  authorise(actor, 'wire.read');
  const [row] = await db
    .select({ count: count() })
    .from(wireItems)
    .where(and(isNotNull(wireItems.withdrawnAt), isNull(wireItems.withdrawalSettledAt), isNotNull(wireItems.storyId)));
  return row?.count ?? 0;
}
