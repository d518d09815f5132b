import { and, asc, eq, gt, min } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { dependOn, pageNotes, validUntil } from '#lib/page-notes.ts';
import { storyDocuments, storyPlacements } from '#lib/stories/placing/schema.ts';

/**
 * Says that a page shows a list of an edition's stories: it changes when any of them does, and by itself when the next
 * one opens.
 * @param editionId null: of every edition
 */
export async function dependOnStories(db: Db, editionId: number | null, now: Date): Promise<void> {
  if (!pageNotes.getStore()) return;
  dependOn(editionId === null ? 'stories' : `stories:${editionId}`);
  const opening =
    editionId === null
      ? db
          .select({ at: min(storyDocuments.publicAt) })
          .from(storyDocuments)
          .where(gt(storyDocuments.publicAt, now))
      : db
          .select({ at: storyPlacements.publicAt })
          .from(storyPlacements)
          .where(and(eq(storyPlacements.editionId, editionId), gt(storyPlacements.publicAt, now)))
          .orderBy(asc(storyPlacements.publicAt))
          .limit(1);
  const [next] = await opening;
  validUntil(next?.at ?? null);
}
