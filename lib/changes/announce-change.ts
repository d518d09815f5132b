import { sql } from 'drizzle-orm';
import { pageChanges } from '#lib/changes/schema.ts';
import type { Db } from '#lib/db/client.ts';
import type { PageTag } from '#lib/page-notes.ts';

/** The channel on which copies of the server hear of a change at once. */
export const channel = 'page_changes';

/**
 * Tells every copy of the server, at the commit of `tx`, that pages with these tags are out of date.
 * @param tags at most a few dozen
 */
export async function announceChange(tx: Db, tags: readonly PageTag[], now: Date): Promise<void> {
  if (tags.length > 0) await writeChange(tx, { tags: [...new Set(tags)], changedAt: now });
}

/** Writes what is told at the commit of `tx`, and wakes those who follow. */
export async function writeChange(tx: Db, change: typeof pageChanges.$inferInsert): Promise<void> {
  const [row] = await tx.insert(pageChanges).values(change).returning({ id: pageChanges.id });
  // the number is enough: whoever hears it reads what it has not read yet
  await tx.execute(sql`select pg_notify(${channel}, ${String(row?.id ?? '')})`);
}
