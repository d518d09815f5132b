import { and, eq, isNotNull, lte, or } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { purgeMail } from '#lib/mail/outbox/purge-mail.ts';
import { keepAddressesMs } from '#lib/mail/patience.ts';
import { purgeLimits } from '#lib/sharing/limits.ts';
import { shares } from '#lib/sharing/schema.ts';

/**
 * Forgets what is private and no longer needed: addresses of shares nobody confirmed in time; addresses and links older
 * than 72 hours, status pages included; counters that are over. Run it at least every hour; running it twice does no harm.
 */
export async function purgeShares(db: Db, now: Date): Promise<void> {
  await db
    .update(shares)
    .set({ state: 'expired', sealed: null })
    .where(and(isNotNull(shares.tokenHash), eq(shares.state, 'asked'), lte(shares.expiresAt, now)));
  const old = lte(shares.askedAt, new Date(now.getTime() - keepAddressesMs));
  await db
    .update(shares)
    .set({ tokenHash: null, statusHash: null, sealed: null })
    .where(and(or(isNotNull(shares.tokenHash), isNotNull(shares.statusHash)), old));
  await purgeMail(db, now);
  await purgeLimits(db, now);
}
