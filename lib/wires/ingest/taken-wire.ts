import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { gathered } from '#lib/db/gathered.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import type { FeedWire, Wire } from '#lib/wires/types.ts';

/** Well over what fetching and reading a feed may take, so that only a lost worker's lapses. */
const leaseMs = 5 * minuteMs;
const askingMs = 2 * minuteMs;

export type Poll = typeof wirePolls.$inferSelect;

/** A wire in the hands of whoever asks it now. `lease` proves it: whoever takes it later has another. */
export type TakenWire = { wire: FeedWire; poll: Poll; lease: string };

/** Whether there is time to ask a wire that waited in its taker's hands; one that nobody asks lapses, and is taken again. */
export function isInTime({ poll: { leasedUntil } }: TakenWire, now: Date): boolean {
  return leasedUntil !== null && leasedUntil.getTime() - now.getTime() > askingMs;
}

/** Takes wires that are due, those first that are due for longest; none when others ask them all. */
export function leaseDueWires(db: Db, now: Date, limit: number): Promise<TakenWire[]> {
  const isDue = and(lte(wirePolls.dueAt, now), isNull(wires.pausedAt));
  return leaseSome(db, isDue, now, limit);
}

/** Takes one feed, due or not, paused or not; null when it isn't there, or somebody asks it right now. */
export async function leaseWire(db: Db, wireId: number, now: Date): Promise<TakenWire | null> {
  const [taken] = await leaseSome(db, eq(wirePolls.wireId, wireId), now, 1);
  return taken ?? null;
}

async function leaseSome(db: Db, which: SQL | undefined, now: Date, limit: number): Promise<TakenWire[]> {
  const lease = randomUUID();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const free = db.$with('free').as(
    db
      .select({ wireId: wirePolls.wireId })
      .from(wirePolls)
      .innerJoin(wires, eq(wires.id, wirePolls.wireId))
      // nobody asks a press office
      .where(and(which, eq(wires.kind, 'feed'), or(isNull(wirePolls.leasedUntil), lte(wirePolls.leasedUntil, now))))
      .orderBy(asc(wirePolls.dueAt))
      .limit(limit)
      .for('update', { of: wirePolls, skipLocked: true }),
  );
  const polls = await db
    .with(free)
    .update(wirePolls)
    .set({ lease, leasedUntil })
    .from(free)
    .where(eq(wirePolls.wireId, free.wireId))
    .returning(getTableColumns(wirePolls));
  if (polls.length === 0) return [];
  const ids = polls.map(({ wireId }) => wireId);
  const wireOf = new Map((await db.select().from(wires).where(inArray(wires.id, ids))).map((wire) => [wire.id, wire]));
  const longestFirst = polls.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  return longestFirst.flatMap((poll) => {
    const wire = wireOf.get(poll.wireId);
    return wire && isFeed(wire) ? [{ wire, poll, lease }] : [];
  });
}

const isFeed = (wire: Wire): wire is FeedWire => wire.kind === 'feed' && wire.feedUrl !== null;

/** What is written when a wire is given back. */
export type Given = Partial<Omit<Poll, 'wireId' | 'lease' | 'leasedUntil'>>;

/** What is written when nothing came that is to be stored. */
export type Unstored = Pick<
  Poll,
  'dueAt' | 'etag' | 'lastModified' | 'askedAt' | 'answeredAt' | 'failures' | 'failure'
>;

/**
 * Gives a wire back that brought nothing, many of them in one statement, as long as all is as it was when it was taken.
 * Whoever changes its feed takes its lease away, and whoever changes how often it is asked makes it due.
 * @returns false, with nothing written, when something changed meanwhile
 */
export const giveBackUnstored = gathered<{ taken: TakenWire; given: Unstored }, boolean>(
  ({ taken }) => taken.wire.id,
  async (db, all) => {
    const rows = all.map(({ taken: { wire, poll, lease }, given }) => ({
      wire_id: wire.id,
      lease,
      due_before: poll.dueAt,
      due_at: given.dueAt,
      etag: given.etag,
      last_modified: given.lastModified,
      asked_at: given.askedAt,
      answered_at: given.answeredAt,
      failures: given.failures,
      failure: given.failure,
    }));
    const written = await db.execute<{ id: number }>(sql`
      update wire_polls set lease = null, leased_until = null, due_at = given.due_at, etag = given.etag,
        last_modified = given.last_modified, asked_at = given.asked_at, answered_at = given.answered_at,
        failures = given.failures, failure = given.failure
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(wire_id int, lease uuid, due_before timestamptz,
        due_at timestamptz, etag text, last_modified text, asked_at timestamptz, answered_at timestamptz,
        failures int, failure text)
      where wire_polls.wire_id = given.wire_id and wire_polls.lease = given.lease
        and wire_polls.due_at = given.due_before
      returning wire_polls.wire_id as id`);
    const ids = new Set(written.map(({ id }) => id));
    return all.map(({ taken }) => ids.has(taken.wire.id));
  },
);

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
