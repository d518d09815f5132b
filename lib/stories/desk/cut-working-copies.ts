import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { closeWorkingCopy, cutAfterMs } from '#lib/stories/desk/working-copy.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';

/**
 * Makes versions of working copies that nobody has touched for a while, because a browser died, say, and clears away new
 * stories without a word. One at a time, so that nobody who writes waits for more than one.
 * @returns how many it closed, of at most `limit`
 */
export async function cutWorkingCopies(db: Db, now: Date, limit: number): Promise<number> {
  const isDue = and(
    isNotNull(storyRevisions.openSince),
    lte(storyRevisions.savedAt, new Date(now.getTime() - cutAfterMs)),
  );
  const due = await db
    .select({ id: storyRevisions.id, storyId: storyRevisions.storyId })
    .from(storyRevisions)
    .where(isDue)
    .orderBy(asc(storyRevisions.savedAt))
    .limit(limit);
  let closed = 0;
  for (const { id, storyId } of due) {
    await db.transaction(async (tx) => {
      // whoever saves it now is there again
      const [story] = await tx
        .select({ id: stories.id })
        .from(stories)
        .where(eq(stories.id, storyId))
        .for('update', { skipLocked: true });
      if (!story) return;
      const [revision] = await tx
        .select()
        .from(storyRevisions)
        .where(and(eq(storyRevisions.id, id), isDue));
      if (!revision) return;
      await closeWorkingCopy(tx, revision);
      closed += 1;
    });
  }
  return closed;
}
