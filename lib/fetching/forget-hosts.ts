import { lt } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';

const keptDays = 30;

/** Forgets hosts that nothing was asked of for a month; leases and pauses are far shorter. */
export async function forgetHosts(db: Db, now: Date): Promise<void> {
  await db.delete(fetchHosts).where(lt(fetchHosts.askedAt, new Date(now.getTime() - keptDays * dayMs)));
}
