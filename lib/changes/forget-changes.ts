import { lt } from 'drizzle-orm';
import { pageChanges } from '#lib/changes/schema.ts';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';

/** Forgets changes that every copy of the server has long read; one that was away for longer begins anew. */
export async function forgetChanges(db: Db, now: Date): Promise<void> {
  await db.delete(pageChanges).where(lt(pageChanges.changedAt, new Date(now.getTime() - dayMs)));
}
