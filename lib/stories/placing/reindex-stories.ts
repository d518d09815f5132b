import { and, desc, eq, lt, ne, notInArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { getRevision } from '#lib/stories/history/revisions.ts';
import { indexStory } from '#lib/stories/placing/index-story.ts';
import { storiesToIndex, storyDocuments } from '#lib/stories/placing/schema.ts';
import { stories } from '#lib/stories/schema.ts';
import { tokenRules } from '#lib/tokens/stems.ts';

/** In place of the rules of a story that could not be indexed: it is tried again, after all others. */
const failedRules = -1;

/**
 * Indexes stories anew: those whose topic was renamed, and those that an earlier release indexed by other rules. One at
 * a time, so that nobody who publishes waits for more than one. Until its turn a story is found as it was; one that
 * fails is said in the log and holds no other up.
 * @returns how many it did, of at most `limit` that it tried
 */
export async function reindexStories(db: Db, limit: number): Promise<number> {
  const failed: number[] = [];
  for (let tried = 0; tried < limit; tried += 1) {
    const storyId = await reindexOne(db, failed);
    if (storyId === null) return tried - failed.length;
  }
  return limit - failed.length;
}

/** @returns the story whose turn it was; one that could not be indexed is among `failed` then */
function reindexOne(db: Db, failed: number[]): Promise<number | null> {
  return db.transaction(async (tx) => {
    const storyId = (await takeNamed(tx)) ?? (await findOutdated(tx, failed));
    if (storyId === null) return null;
    try {
      await tx.transaction((attempt) => reindex(attempt, storyId));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      failed.push(storyId);
      await setAside(tx, storyId, error);
    }
    return storyId;
  });
}

async function reindex(tx: Db, storyId: number): Promise<void> {
  // whoever publishes it now waits, or was first and is waited for
  const [indexed] = await tx
    .select({ publicAt: storyDocuments.publicAt })
    .from(storyDocuments)
    .where(eq(storyDocuments.storyId, storyId))
    .for('update');
  if (!indexed) return;
  const [story] = await tx.select().from(stories).where(eq(stories.id, storyId));
  await indexStory(tx, await getRevision(tx, story?.liveRevisionId ?? null), indexed.publicAt);
}

/** Said once, not each time that it fails again. */
async function setAside(tx: Db, storyId: number, error: unknown): Promise<void> {
  const [anew] = await tx
    .update(storyDocuments)
    .set({ rules: failedRules })
    .where(and(eq(storyDocuments.storyId, storyId), ne(storyDocuments.rules, failedRules)))
    .returning({ storyId: storyDocuments.storyId });
  if (!anew) return;
  console.error(
    `search: story ${storyId} could not be indexed: ${error instanceof Error ? error.stack : String(error)}`,
  );
}

async function takeNamed(tx: Db): Promise<number | null> {
  const [named] = await tx.select().from(storiesToIndex).limit(1).for('update', { skipLocked: true });
  if (!named) return null;
  await tx.delete(storiesToIndex).where(eq(storiesToIndex.storyId, named.storyId));
  return named.storyId;
}

async function findOutdated(tx: Db, failed: readonly number[]): Promise<number | null> {
  const [outdated] = await tx
    .select({ storyId: storyDocuments.storyId })
    .from(storyDocuments)
    .where(and(lt(storyDocuments.rules, tokenRules), notInArray(storyDocuments.storyId, [...failed])))
    .orderBy(desc(storyDocuments.rules))
    .limit(1)
    .for('update', { skipLocked: true });
  return outdated?.storyId ?? null;
}
