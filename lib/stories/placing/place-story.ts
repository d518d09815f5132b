import { eq } from 'drizzle-orm';
import { nameKey } from '#lib/authors/name-key.ts';
import type { Db } from '#lib/db/client.ts';
import type { RevisionRow } from '#lib/stories/history/revisions.ts';
import { announceStory } from '#lib/stories/placing/announce-story.ts';
import { indexStory } from '#lib/stories/placing/index-story.ts';
import { storyBylines, storyDocuments, storyPlacements, storyTopics } from '#lib/stories/placing/schema.ts';

/**
 * Puts a live story where readers find it (the fronts of its editions, its topics, its authors' pages, the search) or
 * moves it there. Everything here is a copy of the live revision that exists for speed; what is public decides
 * `isPublic` alone.
 */
export async function placeStory(tx: Db, live: RevisionRow, publicAt: Date, now: Date): Promise<void> {
  await unplaceStory(tx, live.storyId, now);
  const { storyId, sectionId, topicIds } = live;
  const nameKeys = [...new Set(live.bylines.map(nameKey).filter(Boolean))];
  const places = live.editionIds.map((editionId) => ({ storyId, editionId, publicAt }));
  const withTopics = places.flatMap((place) => topicIds.map((topicId) => ({ ...place, topicId })));
  const withNames = places.flatMap((place) => nameKeys.map((key) => ({ ...place, nameKey: key })));
  if (places.length > 0) await tx.insert(storyPlacements).values(places.map((place) => ({ ...place, sectionId })));
  if (withTopics.length > 0) await tx.insert(storyTopics).values(withTopics);
  if (withNames.length > 0) await tx.insert(storyBylines).values(withNames);
  await indexStory(tx, live, publicAt);
  await announceStory(tx, storyId, now);
}

/** Takes a story off every front and list, and out of the search. */
export async function unplaceStory(tx: Db, storyId: number, now: Date): Promise<void> {
  await announceStory(tx, storyId, now);
  for (const table of [storyPlacements, storyTopics, storyBylines, storyDocuments]) {
    await tx.delete(table).where(eq(table.storyId, storyId));
  }
}
