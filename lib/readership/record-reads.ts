import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storyReads } from '#lib/readership/schema.ts';
import type { HourOfReads } from '#lib/readership/types.ts';
import { stories } from '#lib/stories/schema.ts';

/** Adds counted reads to what is stored, in one statement and in one order, so that several copies never lock each other. */
export async function recordReads(db: Db, counted: readonly HourOfReads[]): Promise<void> {
  if (counted.length === 0) return;
  const rows = JSON.stringify(counted.map(({ storyId, hourAt, reads }) => ({ story: storyId, hour: hourAt, reads })));
  await db.execute(sql`
    insert into ${storyReads} (story_id, hour_at, reads)
    select counted.story, counted.hour, sum(counted.reads)
    from json_to_recordset(${rows}::text::json) as counted(story integer, hour timestamptz, reads integer)
    where exists (select 1 from ${stories} where ${stories.id} = counted.story)
    group by 1, 2
    order by 1, 2
    on conflict (story_id, hour_at) do update set reads = ${storyReads}.reads + excluded.reads
  `);
}
