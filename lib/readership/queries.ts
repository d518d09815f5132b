import { sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { rankStories } from '#lib/readership/rank-stories.ts';
import { storyReads } from '#lib/readership/schema.ts';
import type { PopularStory } from '#lib/readership/types.ts';

/**
 * What an edition's readers read most: in the last 24 hours, or in the last 7 days while a day has brought fewer
 * than `limit` stories.
 */
export async function listMostRead(db: Db, editionId: number, now: Date, limit = 5): Promise<PopularStory[]> {
  const within = (days: number) => {
    const since = new Date(now.getTime() - days * dayMs).toISOString();
    const counts = sql`
      select ${storyReads.storyId} as story_id, sum(${storyReads.reads}) as times
      from ${storyReads} where ${storyReads.hourAt} > ${since} group by 1`;
    return rankStories(db, counts, { editionId, now, limit });
  };
  const today = await within(1);
  return today.length < limit ? within(7) : today;
}
