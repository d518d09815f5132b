import { inArray, lte } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { staffSessions } from '#lib/staff/schema.ts';
import { sweepNetworks } from '#lib/staff/sign-in/known-networks.ts';
import { sweepAttempts } from '#lib/staff/sign-in/limit-attempts.ts';

/**
 * Forgets what signing in has left behind: counters that are over or too many, networks nobody signs in from any more,
 * sessions that have run out. Run it every minute; running it twice does no harm.
 */
export async function sweepSignIns(db: Db, now: Date): Promise<void> {
  await sweepAttempts(db, now);
  await sweepNetworks(db, now);
  const { id, expiresAt } = staffSessions;
  const over = db.select({ id }).from(staffSessions).where(lte(expiresAt, now)).for('update', { skipLocked: true });
  await db.delete(staffSessions).where(inArray(id, over));
}
