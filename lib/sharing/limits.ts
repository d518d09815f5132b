import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { dayMs, hourMs, minuteMs, secondMs } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';
import type { Db } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { ShareLimits } from '#lib/env-share-limits.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shareLimits } from '#lib/sharing/schema.ts';
import type { ShownLimit } from '#lib/sharing/types.ts';

export type LimitName = keyof ShareLimits;

/** How long each limit looks back. How many it allows is the operator's: `SHARE_LIMITS`. */
export const windowsMs = {
  /** Shares of one sender: more than anybody who chooses stories for friends, fewer than a campaign. */
  sender: dayMs,
  /** Confirmation mails to one address, so that the form cannot be used to pester whoever is named as the sender. */
  confirmation: dayMs,
  /** Shares from one network (an IPv4 address or an IPv6 /64): a school or an office shares one. */
  network: hourMs,
  /** Shares of one story, so that one story cannot take everybody's. */
  story: hourMs,
  /** Shares of everybody together: what the newsroom's mail server can bear without losing its good name. */
  overall: hourMs,
  /** Stories one person gets through this paper, from all their friends. Counted when delivering, unseen by senders. */
  recipient: dayMs,
} as const satisfies Record<LimitName, number>;

/**
 * Takes one from a limit, in the caller's transaction: whoever wants the same one waits until it ends, so the limit
 * holds in every window of its length however many ask at once, and what is rolled back has taken nothing. Take
 * several limits always in the same order.
 * @param whom hashed here
 * @returns null, or when there will be one again if nothing is left
 */
export async function takeFromLimit(tx: Db, name: LimitName, whom: string, now: Date): Promise<Date | null> {
  const bucket = `${name}:${whom && keyedHash('sharing-hashes', 'limit', name, whom)}`;
  const atMost = env().SHARE_LIMITS[name];
  // what was taken is counted by the second, and a second counts until the last instant of it is too long ago
  const secondAt = new Date(Math.floor(now.getTime() / secondMs) * secondMs);
  const keptMs = windowsMs[name] + secondMs;
  const counted = and(eq(shareLimits.bucket, bucket), gt(shareLimits.windowStartAt, new Date(now.getTime() - keptMs)));

  // a statement of its own: the next one sees what those before it in the queue have committed
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${bucket}, 0))`);
  const taken = await tx.execute(sql`
    insert into ${shareLimits} (bucket, window_start_at, count)
    select ${bucket}, ${secondAt.toISOString()}::timestamptz, 1
    where (select coalesce(sum(count), 0) from ${shareLimits} where ${counted}) < ${atMost}
    on conflict (bucket, window_start_at) do update set count = ${shareLimits.count} + 1
    returning 1`);
  if (taken.length > 0) return null;

  const seconds = await tx.select().from(shareLimits).where(counted).orderBy(asc(shareLimits.windowStartAt));
  let tooMany = seconds.reduce((sum, { count }) => sum + count, 0) - atMost;
  for (const { windowStartAt, count } of seconds) {
    tooMany -= count;
    if (tooMany < 0) return new Date(windowStartAt.getTime() + keptMs);
  }
  throw new Error(`the ${name} limit allows nothing`);
}

/**
 * Takes one from a limit the sender may know of.
 * @throws {ShareRefusedError} with the time to wait
 */
export async function takeOrRefuse(tx: Db, name: ShownLimit, whom: string, now: Date): Promise<void> {
  const retryAt = await takeFromLimit(tx, name, whom, now);
  if (!retryAt) return;
  // a wait, not a time of day, so that no reader has to know our time zone
  const waitMinutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / minuteMs));
  throw new ShareRefusedError(`the ${name} limit`, { code: 'limited', limit: name, waitMinutes });
}

/** Forgets what no limit looks back to. */
export async function purgeLimits(db: Db, now: Date): Promise<void> {
  await db.delete(shareLimits).where(lte(shareLimits.windowStartAt, new Date(now.getTime() - 2 * dayMs)));
}
