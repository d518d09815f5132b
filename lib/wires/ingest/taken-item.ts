import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import type { CleanItem, Wire } from '#lib/wires/types.ts';

/** Well over what the page and the pictures of an item may take, so that only a lost worker's lapses. */
const leaseMs = 15 * minuteMs;

/** An item in the hands of whoever makes its newest version ready. `lease` proves it. */
export type TakenItem = {
  id: number;
  version: number;
  attempts: number;
  changedAt: Date;
  lease: string;
  wire: Wire;
  clean: CleanItem | null;
};

const isUnready = lt(wireItems.readyVersion, wireItems.version);

/** Takes the item that has waited longest for its words; null when none is due. */
export function takeUnreadyItem(db: Db, now: Date): Promise<TakenItem | null> {
  return db.transaction(async (tx) => {
    // by the index alone: a join would be made for every item that came with it
    const [due] = await tx
      .select({ id: wireItems.id })
      .from(wireItems)
      .where(
        and(
          isUnready,
          ne(wireItems.state, 'dropped'),
          or(isNull(wireItems.leasedUntil), lte(wireItems.leasedUntil, now)),
          or(isNull(wireItems.retryAt), lte(wireItems.retryAt, now)),
        ),
      )
      .orderBy(asc(wireItems.changedAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return null;
    const [row] = await tx
      .select({ item: wireItems, clean: wireItemVersions.clean, wire: wires })
      .from(wireItems)
      .innerJoin(wires, eq(wires.id, wireItems.wireId))
      .innerJoin(
        wireItemVersions,
        and(eq(wireItemVersions.itemId, wireItems.id), eq(wireItemVersions.number, wireItems.version)),
      )
      .where(eq(wireItems.id, due.id));
    if (!row) throw new Error(`item ${due.id} has no version`);
    const { id, version, attempts, changedAt } = row.item;
    const lease = randomUUID();
    const leasedUntil = new Date(now.getTime() + leaseMs);
    await tx.update(wireItems).set({ lease, leasedUntil }).where(eq(wireItems.id, id));
    return { id, version, attempts, changedAt, lease, wire: row.wire, clean: row.clean && withDates(row.clean) };
  });
}

/** Locks an item that was taken; null when it is in other hands by now, or has a newer version. */
export async function lockTakenItem(tx: Db, taken: TakenItem) {
  const [item] = await tx
    .select()
    .from(wireItems)
    .where(and(eq(wireItems.id, taken.id), eq(wireItems.lease, taken.lease), eq(wireItems.version, taken.version)))
    .for('update');
  return item ?? null;
}

/** Gives an item back that is not ready, to be tried again. */
export async function putOffItem(
  db: Db,
  { id, lease }: TakenItem,
  { attempts, retryAt }: { attempts: number; retryAt: Date },
): Promise<void> {
  await db
    .update(wireItems)
    .set({ attempts, retryAt, lease: null, leasedUntil: null })
    .where(and(eq(wireItems.id, id), eq(wireItems.lease, lease)));
}

/** What was dropped needs no words. */
export async function passDroppedItems(db: Db): Promise<void> {
  await db
    .update(wireItems)
    .set({ readyVersion: sql`${wireItems.version}`, lease: null, leasedUntil: null })
    .where(and(isUnready, eq(wireItems.state, 'dropped')));
}

/** JSON has no instants. */
function withDates(stored: CleanItem): CleanItem {
  const toDate = (at: Date | null) => (at === null ? null : new Date(at));
  return { ...stored, publishedAt: toDate(stored.publishedAt), updatedAt: toDate(stored.updatedAt) };
}
