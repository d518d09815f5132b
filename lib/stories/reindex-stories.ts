import { eq, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { getRevision } from '#lib/stories/change-story.ts';
import { indexStory } from '#lib/stories/index-story.ts';
import { stories, storyDocuments } from '#lib/stories/schema.ts';
import { tokenRules } from '#lib/tokens/stems.ts';

/**
 * Indexes stories anew that an earlier release indexed by other rules, one at a time, so that nobody who publishes
 * waits for more than one. Until its turn a story is found as it was.
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
    const [outdated] = await tx
      .select({ storyId: storyDocuments.storyId, publicAt: storyDocuments.publicAt })
      .from(storyDocuments)
      .where(lt(storyDocuments.rules, tokenRules))
      .orderBy(storyDocuments.rules)
      .limit(1)
      .for('update', { skipLocked: true });
    if (!outdated) return false;
    const [story] = await tx.select().from(stories).where(eq(stories.id, outdated.storyId));
    await indexStory(tx, await getRevision(tx, story?.liveRevisionId ?? null), outdated.publicAt);
    return true;
  });
}
