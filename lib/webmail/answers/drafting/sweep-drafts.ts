import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { keptDiscardedMs } from '#lib/webmail/answers/drafting/limits.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';

/**
 * Removes drafts that were discarded a day ago. Files that were uploaded to them go with the sweep of originals.
 * @returns how many were removed
 */
export async function sweepDrafts(db: Db, now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - keptDiscardedMs);
  const old = db
    .select({ id: webmailDrafts.id })
    .from(webmailDrafts)
    .where(and(eq(webmailDrafts.phase, 'discarded'), lt(webmailDrafts.changedAt, before)))
    .limit(limit)
    .for('update', { skipLocked: true });
  const removed = await db.delete(webmailDrafts).where(inArray(webmailDrafts.id, old)).returning();
  return removed.length;
}
