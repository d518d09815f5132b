import { lt } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { storyReads } from '#lib/readership/schema.ts';

const keptMs = 30 * dayMs;

/** Forgets counts older than 30 days; nothing shows them any more. */
export async function purgeReads(db: Db, now: Date): Promise<void> {
  await db.delete(storyReads).where(lt(storyReads.hourAt, new Date(now.getTime() - keptMs)));
}
