import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { listTeasersById } from '#lib/stories/reading/queries.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');

test('stories come once each in the order asked for, however many editions one of them stands in', async () => {
  const { db } = database.current();
  const room = await testNewsroom(db, now);
  const publish = async (editionIds: number[], hoursAgo: number) => {
    const at = new Date(now.getTime() - hoursAgo * 3_600_000);
    const draft = await createStory(db, room.editor, room.content({ editionIds }), at);
    return (await publishStory(db, room.editor, { ...draft, publishAt: null, embargoUntil: null }, at)).id;
  };
  const older = await publish([room.santaBarbara], 2);
  const everywhere = await publish([room.calgary, room.santaBarbara], 1);
  await db.execute(sql`
    insert into editions (slug, name, region, country, language, time_zone, units, latitude, longitude, accent, position)
    select 'edition-' || n, name, region, country, language, time_zone, units, latitude, longitude, accent, position + n
    from editions, generate_series(1, 1000) as n where slug = 'calgary'`);
  await db.execute(sql`
    insert into story_placements (story_id, edition_id, section_id, public_at)
    select story_id, editions.id, section_id, public_at from story_placements, editions
    where story_id = ${everywhere} on conflict do nothing`);
  const found = await listTeasersById(db, [older, everywhere, 99_999], now);
  expect(found.map(({ id }) => id)).toEqual([older, everywhere]);
});
