import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, lte, or, type SQL } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import type { Wire } from '#lib/wires/types.ts';

/** Well over what fetching and reading a feed may take, so that only a lost worker's lapses. */
const leaseMs = 5 * minuteMs;

export type Poll = typeof wirePolls.$inferSelect;

/** A wire in the hands of whoever asks it now. `lease` proves it: whoever takes it later has another. */
export type TakenWire = { wire: Wire; poll: Poll; lease: string };

/** Takes the wire that is due for longest; null when none is, or others ask them all. */
export function leaseDueWire(db: Db, now: Date): Promise<TakenWire | null> {
  return leaseOne(db, and(lte(wirePolls.dueAt, now), isNull(wires.pausedAt)), now);
}

/** Takes one wire, due or not, paused or not; null when it isn't there, or somebody asks it right now. */
export function leaseWire(db: Db, wireId: number, now: Date): Promise<TakenWire | null> {
  return leaseOne(db, eq(wirePolls.wireId, wireId), now);
}

function leaseOne(db: Db, which: SQL | undefined, now: Date): Promise<TakenWire | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ poll: wirePolls, wire: wires })
      .from(wirePolls)
      .innerJoin(wires, eq(wires.id, wirePolls.wireId))
      .where(and(which, or(isNull(wirePolls.leasedUntil), lte(wirePolls.leasedUntil, now))))
      .orderBy(asc(wirePolls.dueAt))
      .limit(1)
      .for('update', { of: wirePolls, skipLocked: true });
    if (!row) return null;
    const lease = randomUUID();
    const leasedUntil = new Date(now.getTime() + leaseMs);
    await tx.update(wirePolls).set({ lease, leasedUntil }).where(eq(wirePolls.wireId, row.wire.id));
    return { ...row, lease };
  });
}

/** What is written when a wire is given back. */
export type Given = Partial<Omit<Poll, 'wireId' | 'lease' | 'leasedUntil'>>;

/**
 * Gives a wire back with what became of asking it, in one transaction that holds its row of `wire_polls`.
 * @param write says what is to be written; it sees the wire, and how asking it stands, as they are now
 * @returns null, with nothing written, when the wire is in other hands by now, or its feed is another
 */
export function giveBack<Result>(
  db: Db,
  { wire, lease }: TakenWire,
  write: (tx: Db, poll: Poll, wire: Wire) => Promise<{ given: Given; result: Result }>,
): Promise<Result | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ poll: wirePolls, wire: wires })
      .from(wirePolls)
      .innerJoin(wires, eq(wires.id, wirePolls.wireId))
      .where(and(eq(wirePolls.wireId, wire.id), eq(wirePolls.lease, lease)))
      .for('update', { of: wirePolls });
    if (!row) return null;
    const isSameFeed = row.wire.feedUrl === wire.feedUrl;
    const { given, result } = isSameFeed ? await write(tx, row.poll, row.wire) : { given: {}, result: null };
    await tx
      .update(wirePolls)
      .set({ ...given, lease: null, leasedUntil: null })
      .where(eq(wirePolls.wireId, wire.id));
    return result;
  });
}
