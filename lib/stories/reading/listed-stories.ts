import { and, desc, eq, inArray } from 'drizzle-orm';
import { nameKey } from '#lib/authors/name-key.ts';
import type { Db } from '#lib/db/client.ts';
import { type AskedPage, type CountedPage, countedPage, itemsOfPage } from '#lib/paged.ts';
import { storyBylines, storyPlacements, storyTopics } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { Listing } from '#lib/stories/reading/listing.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import { listTeasers } from '#lib/stories/reading/queries.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

/**
 * One page of the public stories of a topic in an edition, newest first. Of more than `maxCounted` stories the newest
 * so many have pages.
 */
export async function listTopicStories(
  db: Db,
  editionId: number,
  topicId: number,
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<StoryTeaser>> {
  const listing = await Listing.open(db, editionId, now);
  const found = await db
    .select({ id: storyTopics.storyId })
    .from(storyTopics)
    .innerJoin(stories, eq(stories.id, storyTopics.storyId))
    .where(and(listing.standsIn(storyTopics), eq(storyTopics.topicId, topicId), isPublic(now)))
    .orderBy(desc(storyTopics.publicAt), desc(storyTopics.storyId))
    .limit(maxCounted);
  return showPage(db, listing, found, now, asked);
}

/** The same of the public stories under a name. */
export async function listAuthorStories(
  db: Db,
  editionId: number,
  name: string,
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<StoryTeaser>> {
  const listing = await Listing.open(db, editionId, now);
  const found = await db
    .select({ id: storyBylines.storyId })
    .from(storyBylines)
    .innerJoin(stories, eq(stories.id, storyBylines.storyId))
    .where(and(listing.standsIn(storyBylines), eq(storyBylines.nameKey, nameKey(name)), isPublic(now)))
    .orderBy(desc(storyBylines.publicAt), desc(storyBylines.storyId))
    .limit(maxCounted);
  return showPage(db, listing, found, now, asked);
}

/** @param found ids in the order of the list: counted and paged in one reading of the index */
async function showPage(
  db: Db,
  listing: Listing,
  found: readonly { id: number }[],
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<StoryTeaser>> {
  const ids = itemsOfPage(found, asked).map(({ id }) => id);
  if (ids.length === 0) return countedPage([], found.length, asked);
  const here = and(listing.standsIn(storyPlacements), inArray(storyPlacements.storyId, ids));
  const teasers = await listTeasers(db, here, now, { limit: ids.length, offset: 0 });
  return countedPage(teasers, found.length, asked);
}
