import { beforeAll, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { listRelated } from '#lib/stories/reading/related.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { topics } from '#lib/topics/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
let newsroom: TestNewsroom;
let river = 0;
let council = 0;
let read = 0;

async function publish(headline: string, hoursAgo: number, changes: Partial<StoryContent> = {}) {
  const { db } = database.current();
  const at = new Date(now.getTime() - hoursAgo * hourMs);
  const made = await createStory(db, system, newsroom.content({ headline, ...changes }), at < now ? at : now);
  const publishAt = at < now ? null : at;
  return publishStory(db, system, { ...made, publishAt, embargoUntil: null }, at < now ? at : now);
}

beforeAll(async () => {
  const { db } = database.current();
  newsroom = await testNewsroom(db, now);
  const [one, other] = await db
    .insert(topics)
    .values(['river', 'council'].map((slug) => ({ slug, name: slug, description: '', createdAt: now })))
    .returning({ id: topics.id });
  river = one?.id ?? 0;
  council = other?.id ?? 0;
  const { world, santaBarbara } = newsroom;
  await publish('Beside it, old', 9);
  await publish('Beside it, new', 1);
  await publish('Beside it, newest', 0.5);
  await publish('River, old, elsewhere in the paper', 8, { topicIds: [river], sectionId: world });
  await publish('River, new', 2, { topicIds: [river] });
  await publish('River and council, oldest', 20, { topicIds: [river, council] });
  await publish('River, in the other edition', 1, { topicIds: [river], editionIds: [santaBarbara] });
  await publish('River, tomorrow', -24, { topicIds: [river, council] });
  await killStory(
    db,
    system,
    { ...(await publish('River, killed', 3, { topicIds: [river] })), notice: 'It was not so.' },
    now,
  );
  read = (await publish('The story', 4, { topicIds: [river, council] })).id;
});

const relatedTo = async (changes: { topics?: [] }, limit?: number) => {
  const { db } = database.current();
  const found = await findPublicStory(db, read, now);
  if (found?.kind !== 'public') throw new Error('the story is public');
  const related = await listRelated(db, { ...found.story, ...changes }, now, limit);
  return related.map(({ headline }) => headline);
};

test('those that share most topics come first, then the newest of the section', async () => {
  expect(await relatedTo({}, 5)).toEqual([
    'River and council, oldest',
    'River, new',
    'River, old, elsewhere in the paper',
    'Beside it, newest',
    'Beside it, new',
  ]);
});

test('there are no more than asked for, and none twice', async () => {
  expect(await relatedTo({}, 2)).toEqual(['River and council, oldest', 'River, new']);
  const all = await relatedTo({}, 20);
  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain('The story');
});

test('without topics it is the newest of the section', async () => {
  expect(await relatedTo({ topics: [] }, 3)).toEqual(['Beside it, newest', 'Beside it, new', 'River, new']);
});
