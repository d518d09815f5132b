import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
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

/** When an item is to be made ready, as the index of those that are not knows it. */
const readyDueAt = sql`coalesce(${wireItems.retryAt}, ${wireItems.changedAt})`;

/** Takes the item that is due for longest to get its words; null when none is. */
export async function takeUnreadyItem(db: Db, now: Date): Promise<TakenItem | null> {
  const lease = randomUUID();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const due = db.$with('due').as(
    db
      .select({ id: wireItems.id })
      .from(wireItems)
      .where(
        and(
          isUnready,
          ne(wireItems.state, 'dropped'),
          sql`${readyDueAt} <= ${now.toISOString()}::timestamptz`,
          or(isNull(wireItems.leasedUntil), lte(wireItems.leasedUntil, now)),
        ),
      )
      .orderBy(asc(readyDueAt))
      .limit(1)
      .for('update', { skipLocked: true }),
  );
  const { id, wireId, version, attempts, changedAt } = getTableColumns(wireItems);
  const [item] = await db
    .with(due)
    .update(wireItems)
    .set({ lease, leasedUntil })
    .from(due)
    .where(eq(wireItems.id, due.id))
    .returning({ id, wireId, version, attempts, changedAt });
  if (!item) return null;
  const [row] = await db
    .select({ clean: wireItemVersions.clean, wire: wires })
    .from(wireItemVersions)
    .innerJoin(wires, eq(wires.id, item.wireId))
    .where(and(eq(wireItemVersions.itemId, item.id), eq(wireItemVersions.number, item.version)));
  if (!row) throw new Error(`item ${item.id} has no version`);
  return { ...item, lease, wire: row.wire, clean: row.clean && withDates(row.clean) };
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
