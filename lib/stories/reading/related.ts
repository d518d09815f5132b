import { and, desc, eq, inArray, lte, ne, notInArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { dependOn } from '#lib/page-notes.ts';
import { storyPlacements, storyTopics } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { listTeasers } from '#lib/stories/reading/queries.ts';
import { stories } from '#lib/stories/schema.ts';
import type { PublicStory, StoryTeaser } from '#lib/stories/types.ts';

/** How many of each topic's newest stories are looked at, so that a topic of a million costs what a small one does. */
const perTopic = 24;

/**
 * What to read after `story` in its first edition: the stories that share most topics with it, newest first among
 * equals, then the newest of its section.
 * @param limit default 4
 */
export async function listRelated(db: Db, story: PublicStory, now: Date, limit = 4): Promise<StoryTeaser[]> {
  const related = await findRelated(db, story, now, limit);
  // a newer one may be missing for a while; one that is gone or says something else may not be shown
  dependOn(...related.map(({ id }) => `story:${id}` as const));
  return related;
}

async function findRelated(db: Db, story: PublicStory, now: Date, limit: number): Promise<StoryTeaser[]> {
  const edition = story.editions[0];
  if (!edition) return [];
  const onTopic = await listByTopics(db, story, edition.id, now, limit);
  const missing = limit - onTopic.length;
  if (missing === 0) return onTopic;
  const beside = and(
    eq(storyPlacements.editionId, edition.id),
    eq(storyPlacements.sectionId, story.section.id),
    notInArray(storyPlacements.storyId, [story.id, ...onTopic.map(({ id }) => id)]),
  );
  return [...onTopic, ...(await listTeasers(db, beside, now, { limit: missing, offset: 0 }))];
}

async function listByTopics(
  db: Db,
  { id, topics }: PublicStory,
  editionId: number,
  now: Date,
  limit: number,
): Promise<StoryTeaser[]> {
  const newest = await Promise.all(
    topics.map((topic) =>
      db
        .select({ id: storyTopics.storyId })
        .from(storyTopics)
        .innerJoin(stories, eq(stories.id, storyTopics.storyId))
        .where(
          and(
            eq(storyTopics.editionId, editionId),
            eq(storyTopics.topicId, topic.id),
            ne(storyTopics.storyId, id),
            lte(storyTopics.publicAt, now),
            isPublic(now),
          ),
        )
        .orderBy(desc(storyTopics.publicAt), desc(storyTopics.storyId))
        .limit(perTopic),
    ),
  );
  const shared = new Map<number, number>();
  for (const found of newest.flat()) shared.set(found.id, (shared.get(found.id) ?? 0) + 1);
  if (shared.size === 0) return [];
  const here = and(eq(storyPlacements.editionId, editionId), inArray(storyPlacements.storyId, [...shared.keys()]));
  const teasers = await listTeasers(db, here, now, { limit: shared.size, offset: 0 });
  // the sort is stable and they come newest first
  return teasers.sort((one, other) => (shared.get(other.id) ?? 0) - (shared.get(one.id) ?? 0)).slice(0, limit);
}
