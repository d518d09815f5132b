import { desc, inArray, lte, sql } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import type { Db } from '#lib/db/client.ts';
import { LimitedError } from '#lib/errors.ts';
import { staffSignInAttempts } from '#lib/staff/schema.ts';

export const attemptWindowMs = 15 * minuteMs;

/** As many counters as are kept; a flood from more networks than this loses those with the fewest attempts. */
export const maxCounters = 10_000;

/** Something attempts are counted by, and how many it allows in 15 minutes. */
export type Counter = { key: string; max: number };

/** @param of what is counted: `network`, an address of the network … */
export function counterOf(max: number, ...of: readonly string[]): Counter {
  return { key: keyedHash('signing-in', ...of), max };
}

/**
 * Counts an attempt at a password by each of these, before the password is looked at, so that a burst at the same
 * moment gets no more tries than one after another. What is refused is counted nowhere.
 * @param counters in the same order wherever two attempts share more than one, or they wait for each other
 * @throws {LimitedError} when one of them has no room
 */
export function countAttempt(db: Db, counters: readonly Counter[], now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    for (const { key, max } of counters) {
      const { count, windowStartedAt } = await raise(tx, key, now);
      if (count > max) throw tooMany(new Date(windowStartedAt.getTime() + attemptWindowMs), now);
    }
  });
}

/**
 * After the right password: this attempt no longer counts. Those before it do, since they may have been somebody
 * else's.
 */
export async function takeBackAttempt(db: Db, counters: readonly Counter[]): Promise<void> {
  const { key, count } = staffSignInAttempts;
  for (const counter of counters) {
    await db
      .update(staffSignInAttempts)
      .set({ count: sql`greatest(${count} - 1, 0)` })
      .where(sql`${key} = ${counter.key}`);
  }
}

/** Forgets counters whose window is over, and those beyond `maxCounters`. Waits for no attempt. */
export async function sweepAttempts(db: Db, now: Date): Promise<void> {
  const { key, count, windowStartedAt } = staffSignInAttempts;
  const surplus = db
    .select({ key })
    .from(staffSignInAttempts)
    .orderBy(desc(count), desc(windowStartedAt))
    .offset(maxCounters);
  for (const gone of [lte(windowStartedAt, new Date(now.getTime() - attemptWindowMs)), inArray(key, surplus)]) {
    const free = db.select({ key }).from(staffSignInAttempts).where(gone).for('update', { skipLocked: true });
    await db.delete(staffSignInAttempts).where(inArray(key, free));
  }
}

function tooMany(retryAt: Date, now: Date): LimitedError {
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / minuteMs));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new LimitedError('too many attempts at a password', `Too many attempts. Try again in ${wait}.`, retryAt);
}

async function raise(db: Db, key: string, now: Date): Promise<{ count: number; windowStartedAt: Date }> {
  const { count, windowStartedAt } = staffSignInAttempts;
  const over = lte(windowStartedAt, new Date(now.getTime() - attemptWindowMs));
  const [row] = await db
    .insert(staffSignInAttempts)
    .values({ key, count: 1, windowStartedAt: now })
    .onConflictDoUpdate({
      target: staffSignInAttempts.key,
      set: {
        count: sql`case when ${over} then 1 else ${count} + 1 end`,
        windowStartedAt: sql`case when ${over} then excluded.window_started_at else ${windowStartedAt} end`,
      },
    })
    .returning();
  if (!row) throw new Error('the attempt was not counted');
  return row;
}
