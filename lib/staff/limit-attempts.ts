import { createHash } from 'node:crypto';
import { eq, inArray, lt, or, sql } from 'drizzle-orm';
import { dayMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { LimitedError } from '#lib/errors.ts';
import { staffSignInAttempts } from '#lib/staff/schema.ts';

export const attemptWindowMs = 15 * minuteMs;

/** Attempts within 15 minutes. */
export const maxAttempts = {
  /** Wrong ones from one network, whoever's account: somebody tries addresses. A newsroom behind one address fits in. */
  network: 30,
  /** At one account from one network: somebody tries passwords. Kept apart so that a stranger locks nobody out. */
  accountFromNetwork: 10,
  /** At one account from anywhere: many machines try passwords. */
  account: 60,
} as const;

/**
 * Counts an attempt at a password, before the password is looked at, so that a burst at the same moment gets no more
 * tries than one after another.
 * @param attempt `email` as it was typed, `network` as `networkOf` gives it
 * @throws {LimitedError} when there were too many
 */
export async function countAttempt(db: Db, attempt: { email: string; network: string }, now: Date): Promise<void> {
  const keys = keysOf(attempt);
  // one statement a counter, in one order: no transaction to wait for, no deadlock
  const counters = [
    { row: await raise(db, keys.network, now), max: maxAttempts.network },
    { row: await raise(db, keys.accountFromNetwork, now), max: maxAttempts.accountFromNetwork },
    { row: await raise(db, keys.account, now), max: maxAttempts.account },
  ];
  const over = counters.filter(({ row, max }) => row.count > max).map(({ row }) => row.windowStartedAt.getTime());
  if (over.length === 0) return;
  const retryAt = new Date(Math.max(...over) + attemptWindowMs);
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / minuteMs));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  throw new LimitedError('too many attempts at a password', `Too many attempts. Try again in ${wait}.`, retryAt);
}

/**
 * After the right password: the person's own counters start anew, and this attempt no longer counts against the
 * network. Forgets old counters.
 */
export async function forgetAttempts(db: Db, attempt: { email: string; network: string }, now: Date): Promise<void> {
  const { key, count, windowStartedAt } = staffSignInAttempts;
  const { network, accountFromNetwork, account } = keysOf(attempt);
  await db
    .update(staffSignInAttempts)
    .set({ count: sql`greatest(${count} - 1, 0)` })
    .where(eq(key, network));
  const stale = lt(windowStartedAt, new Date(now.getTime() - dayMs));
  await db.delete(staffSignInAttempts).where(or(inArray(key, [accountFromNetwork, account]), stale));
}

async function raise(db: Db, key: string, now: Date): Promise<{ count: number; windowStartedAt: Date }> {
  const { count, windowStartedAt } = staffSignInAttempts;
  const over = lt(windowStartedAt, new Date(now.getTime() - attemptWindowMs));
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

function keysOf({ email, network }: { email: string; network: string }) {
  const account = email.trim().toLowerCase();
  return {
    network: keyOf('network', network),
    accountFromNetwork: keyOf('account from network', account, network),
    account: keyOf('account', account),
  };
}

const keyOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
