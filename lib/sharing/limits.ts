import { lte, sql } from 'drizzle-orm';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { keyedHash } from '#lib/mail/seal.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shareLimits } from '#lib/sharing/schema.ts';
import type { ToldLimit } from '#lib/sharing/types.ts';

type Limit = { atMost: number; windowMs: number };

/** How often each may, per window. Windows are fixed: days begin at midnight UTC, hours at the full hour. */
export const limits = {
  /** Shares of one sender: more than anybody who chooses stories for friends, fewer than a campaign. */
  sender: { atMost: 20, windowMs: dayMs },
  /** Confirmation mails to one address, so that the form cannot be used to pester whoever is named as the sender. */
  confirmation: { atMost: 2, windowMs: dayMs },
  /** Shares from one network (an IPv4 address or an IPv6 /64): a school or an office shares one. */
  network: { atMost: 30, windowMs: hourMs },
  /** Shares of everybody together: what the newsroom's mail server can bear without losing its good name. */
  overall: { atMost: 500, windowMs: hourMs },
  /** Stories one person gets through this paper, from all their friends. Counted when delivering, unseen by senders. */
  recipient: { atMost: 5, windowMs: dayMs },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/**
 * Takes one from a limit. One statement in the caller's transaction, so that the limit holds however many ask at
 * once, and a transaction that is rolled back has taken nothing. Take several limits always in the same order.
 * @param whom hashed here
 * @returns null, or when the window ends if nothing is left in it
 */
export async function takeFromLimit(tx: Db, name: LimitName, whom: string, now: Date): Promise<Date | null> {
  const { atMost, windowMs } = limits[name];
  const windowStartMs = Math.floor(now.getTime() / windowMs) * windowMs;
  const bucket = `${name}:${whom && keyedHash('limit', name, whom)}`;
  const taken = await tx
    .insert(shareLimits)
    .values({ bucket, windowStartAt: new Date(windowStartMs), count: 1 })
    .onConflictDoUpdate({
      target: [shareLimits.bucket, shareLimits.windowStartAt],
      set: { count: sql`${shareLimits.count} + 1` },
      setWhere: sql`${shareLimits.count} < ${atMost}`,
    })
    .returning({ count: shareLimits.count });
  return taken.length > 0 ? null : new Date(windowStartMs + windowMs);
}

/**
 * Takes one from a limit the sender may know of.
 * @throws {ShareRefusedError} with the time to wait
 */
export async function takeOrRefuse(tx: Db, name: ToldLimit, whom: string, now: Date): Promise<void> {
  const retryAt = await takeFromLimit(tx, name, whom, now);
  if (!retryAt) return;
  // a wait, not a time of day, so that no reader has to know our time zone
  const waitMinutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / minuteMs));
  throw new ShareRefusedError(`the ${name} limit`, { code: 'limited', limit: name, waitMinutes });
}

/** Forgets windows that are over. */
export async function purgeLimits(db: Db, now: Date): Promise<void> {
  await db.delete(shareLimits).where(lte(shareLimits.windowStartAt, new Date(now.getTime() - 2 * dayMs)));
}
