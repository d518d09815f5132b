import { aliasedTable, and, desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { PopularStory } from '#lib/readership/types.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';

const live = aliasedTable(storyRevisions, 'live');

/**
 * The public stories of an edition that were counted most, most first; of equals the newer.
 * @param counts rows of `story_id` and `times`, one a story
 */
export async function rankStories(
  db: Db,
  counts: SQL | SQLWrapper,
  { editionId, now, limit }: { editionId: number; now: Date; limit: number },
): Promise<PopularStory[]> {
  const rows = await db
    .select({ id: stories.id, slug: live.slug, headline: live.headline, language: live.language })
    .from(storyPlacements)
    .innerJoin(sql`(${counts}) as counted`, sql`counted.story_id = ${storyPlacements.storyId}`)
    .innerJoin(stories, eq(stories.id, storyPlacements.storyId))
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(eq(storyPlacements.editionId, editionId), isPublic(now)))
    .orderBy(sql`counted.times desc`, desc(storyPlacements.publicAt), desc(stories.id))
    .limit(limit);
  return rows.map(({ slug, ...row }) => ({ ...row, path: storyPath(slug, row.id) }));
}
