import { eq, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { getRevision } from '#lib/stories/change-story.ts';
import { indexStory } from '#lib/stories/index-story.ts';
import { stories, storiesToIndex, storyDocuments } from '#lib/stories/schema.ts';
import { tokenRules } from '#lib/tokens/stems.ts';

/**
 * Indexes stories anew: those whose topic was renamed, and those that an earlier release indexed by other rules. One at
 * a time, so that nobody who publishes waits for more than one. Until its turn a story is found as it was.
 * @returns how many it did, at most `limit`
 */
export async function reindexStories(db: Db, limit: number): Promise<number> {
  for (let done = 0; done < limit; done += 1) {
    if (!(await reindexOne(db))) return done;
  }
  return limit;
}

function reindexOne(db: Db): Promise<boolean> {
  return db.transaction(async (tx) => {
    const storyId = (await takeNamed(tx)) ?? (await findOutdated(tx));
    if (storyId === null) return false;
    // whoever publishes it now waits, or was first and is waited for
    const [indexed] = await tx
      .select({ publicAt: storyDocuments.publicAt })
      .from(storyDocuments)
      .where(eq(storyDocuments.storyId, storyId))
      .for('update');
    if (!indexed) return true;
    const [story] = await tx.select().from(stories).where(eq(stories.id, storyId));
    await indexStory(tx, await getRevision(tx, story?.liveRevisionId ?? null), indexed.publicAt);
    return true;
  });
}

async function takeNamed(tx: Db): Promise<number | null> {
  const [named] = await tx.select().from(storiesToIndex).limit(1).for('update', { skipLocked: true });
  if (!named) return null;
  await tx.delete(storiesToIndex).where(eq(storiesToIndex.storyId, named.storyId));
  return named.storyId;
}

async function findOutdated(tx: Db): Promise<number | null> {
  const [outdated] = await tx
    .select({ storyId: storyDocuments.storyId })
    .from(storyDocuments)
    .where(lt(storyDocuments.rules, tokenRules))
    .orderBy(storyDocuments.rules)
    .limit(1)
    .for('update', { skipLocked: true });
  return outdated?.storyId ?? null;
}
