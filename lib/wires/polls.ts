import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { wireItems, wirePolls } from '#lib/wires/schema.ts';

/** Asks a wire at the next opportunity. */
export async function askNow(tx: Db, wireId: number, now: Date): Promise<void> {
  await tx.update(wirePolls).set({ dueAt: now }).where(eq(wirePolls.wireId, wireId));
}

type Poll = typeof wirePolls.$inferSelect;

/** All that was learned of a feed; what the wire did, and when, stays. A new column has to be on one of the sides. */
const unlearned: Omit<Poll, 'wireId' | 'dueAt' | 'askedAt' | 'answeredAt' | 'storedAt'> = {
  lease: null,
  leasedUntil: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  builtAt: null,
  ttlMinutes: null,
  failures: 0,
  failure: null,
  isCut: false,
  itemCount: null,
  movedTo: null,
  movedSince: null,
  movedDays: 0,
};

/**
 * Forgets how asking a wire stood, since it is another feed now. What came over the old one is not in the new one, and
 * is not withdrawn for that. An answer of the old feed that is on its way finds its lease gone.
 */
export async function askAfresh(tx: Db, wireId: number, now: Date): Promise<void> {
  await tx
    .update(wirePolls)
    .set({ ...unlearned, dueAt: now })
    .where(eq(wirePolls.wireId, wireId));
  // in the order in which others lock items
  const items = tx
    .select({ id: wireItems.id })
    .from(wireItems)
    .where(eq(wireItems.wireId, wireId))
    .orderBy(asc(wireItems.id))
    .for('no key update');
  await tx.update(wireItems).set({ isListed: false }).where(inArray(wireItems.id, items));
}
