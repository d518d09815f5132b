import { lte, sql } from 'drizzle-orm';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { LimitedError } from '#lib/errors.ts';
import { keyedHash } from '#lib/mail/seal.ts';
import { shareLimits } from '#lib/sharing/schema.ts';

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
 * @throws {LimitedError} whose text says when to try again
 */
export async function takeOrRefuse(tx: Db, name: keyof typeof refusals, whom: string, now: Date): Promise<void> {
  const retryAt = await takeFromLimit(tx, name, whom, now);
  if (retryAt) throw new LimitedError(`the ${name} limit`, `${refusals[name]} ${tryAgain(retryAt, now)}`, retryAt);
}

const refusals = {
  sender: 'That is as many stories as one address can send in a day.',
  confirmation:
    'We have already sent today’s confirmation mails to your address. Open the newest of them and press its button; after that this browser sends at once.',
  network: 'Many stories have been sent from your network in the last hour.',
  overall: 'More stories are being emailed just now than we can send.',
} as const satisfies Partial<Record<LimitName, string>>;

/** Whole minutes or hours, so that no reader has to know our time zone. */
function tryAgain(retryAt: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / minuteMs));
  const hours = Math.ceil(minutes / 60);
  const wait = minutes <= 60 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${hours} hours`;
  return `Please try again in ${wait}.`;
}

/** Forgets windows that are over. */
export async function purgeLimits(db: Db, now: Date): Promise<void> {
  await db.delete(shareLimits).where(lte(shareLimits.windowStartAt, new Date(now.getTime() - 2 * dayMs)));
}
