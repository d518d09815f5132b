import { eq, sql } from 'drizzle-orm';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import type { PageTag } from '#lib/page-notes.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';

/**
 * Tells the copies of the server that a story changed for readers: its own pages, and every list of the editions it
 * stands in. Where it is the only one of its section, the section comes to the edition's navigation or leaves it.
 */
export async function announceStory(tx: Db, storyId: number, now: Date): Promise<void> {
  const places = await tx
    .select({
      editionId: storyPlacements.editionId,
      isAlone: sql<boolean>`not exists (
        select 1 from ${storyPlacements} other
        where other.edition_id = ${storyPlacements.editionId}
          and other.section_id = ${storyPlacements.sectionId}
          and other.story_id <> ${storyPlacements.storyId}
      )`,
    })
    .from(storyPlacements)
    .where(eq(storyPlacements.storyId, storyId));
  const tags = places.flatMap(({ editionId, isAlone }): PageTag[] => [
    `stories:${editionId}`,
    ...(isAlone ? [`frame:${editionId}` as const] : []),
  ]);
  await announceChange(tx, [`story:${storyId}`, 'stories', ...tags], now);
}
