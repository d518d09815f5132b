import { beforeAll, describe, expect, test } from 'vitest';
import { saveAuthor } from '#lib/authors/save-author.ts';
import { hourMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { listAuthorStories, listTopicStories } from '#lib/stories/reading/listed-stories.ts';
import { listAuthors, listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { saveTopic } from '#lib/topics/save-topic.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const now = new Date('2026-11-23T15:35:00Z');
const hours = (count: number) => new Date(now.getTime() + count * hourMs);
const all = { page: 1, perPage: 12 };
const database = testDatabase();
let room: TestNewsroom;
const topicIds = { river: 0, council: 0, secret: 0, empty: 0 };
const words = { version: 0, slug: '', role: '', bio: '', email: '', portrait: null };

async function addStory(headline: string, changes: Partial<StoryContent>, published = now): Promise<StoryVersion> {
  const { db } = database.current();
  const at = published < now ? published : now;
  const story = await createStory(db, system, room.content({ headline, ...changes }), at);
  return publishStory(db, system, { ...story, publishAt: published, embargoUntil: null }, at);
}

beforeAll(async () => {
  const { db } = database.current();
  room = await testNewsroom(db, now);
  for (const [key, name] of [
    ['river', 'The Bow'],
    ['council', 'City council'],
    ['secret', 'Secrets'],
    ['empty', 'Nothing yet'],
  ] as const) {
    topicIds[key] = (await saveTopic(db, system, { id: null, name }, now)).id;
  }
  for (const name of ['Zoë Ng', 'Ann Bell', 'Sam Secret', 'Nobody Yet']) {
    await saveAuthor(db, system, { ...words, id: null, name }, now);
  }
  const { river, council, secret } = topicIds;
  const both = [room.calgary, room.santaBarbara];
  await addStory('One', { topicIds: [river], bylines: ['ZOE  NG', 'Zoë Ng'] }, hours(-3));
  await addStory('Two', { topicIds: [river, council], bylines: ['Ann Bell'], editionIds: both }, hours(-2));
  await addStory('Three', { topicIds: [river], bylines: ['Ann Bell', 'Zoë Ng'] }, hours(-1));
  // what no reader may know of
  const hidden = { topicIds: [secret, river], bylines: ['Sam Secret', 'Ann Bell'] };
  await createStory(db, system, room.content({ headline: 'Draft', ...hidden }), now);
  await addStory('Scheduled', hidden, hours(1));
  const embargoed = await createStory(db, system, room.content({ headline: 'Embargoed', ...hidden }), now);
  await publishStory(db, system, { ...embargoed, publishAt: null, embargoUntil: hours(2) }, now);
  const killed = await addStory('Killed', hidden, hours(-1));
  await killStory(db, system, { ...killed, notice: 'It was not so, and is withdrawn.' }, now);
  const changed = await addStory('Changed', { ...hidden, topicIds: [], bylines: [] }, hours(-4));
  // saved at the desk and not published yet
  const content = room.content({ headline: 'Changed', ...hidden });
  await saveStory(db, system, { ...changed, content }, now);
});

const headlines = ({ items }: { items: readonly { headline: string }[] }) => items.map((one) => one.headline);

describe('the stories of a topic', () => {
  test.each([
    ['river', 'calgary', ['Three', 'Two', 'One']],
    ['river', 'santaBarbara', ['Two']],
    ['council', 'calgary', ['Two']],
    ['secret', 'calgary', []],
    ['empty', 'calgary', []],
  ] as const)('%s in %s are the public ones, newest first', async (topic, edition, expected) => {
    const found = await listTopicStories(database.current().db, room[edition], topicIds[topic], now, all);
    expect(headlines(found)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test('come by pages', async () => {
    const page = (number: number) =>
      listTopicStories(database.current().db, room.calgary, topicIds.river, now, { page: number, perPage: 2 });
    expect(await page(1)).toMatchObject({ pageCount: 2, total: 3 });
    expect(headlines(await page(2))).toEqual(['One']);
    expect(await page(3)).toEqual({ items: [], page: 3, hasNext: false, pageCount: 2, total: 3 });
  });

  test('are joined by what was scheduled, at its time', async () => {
    const found = await listTopicStories(database.current().db, room.calgary, topicIds.secret, hours(1), all);
    expect(headlines(found)).toEqual(['Scheduled']);
  });
});

describe('the stories of an author', () => {
  test.each([
    ['zoe ng', 'calgary', ['Three', 'One']],
    ['Zoë Ng', 'santaBarbara', []],
    ['Ann Bell', 'calgary', ['Three', 'Two']],
    ['Sam Secret', 'calgary', []],
  ] as const)('%s in %s are the public ones, newest first', async (name, edition, expected) => {
    const found = await listAuthorStories(database.current().db, room[edition], name, now, all);
    expect(headlines(found)).toEqual(expected);
  });
});

describe('the indexes', () => {
  test.each([
    [
      'calgary',
      [
        ['City council', 1],
        ['The Bow', 3],
      ],
    ],
    [
      'santaBarbara',
      [
        ['City council', 1],
        ['The Bow', 1],
      ],
    ],
  ] as const)('of %s count public stories only', async (edition, expected) => {
    const found = await listTopicsWithCounts(database.current().db, room[edition], now);
    expect(found.map(({ name, storyCount }) => [name, storyCount])).toEqual(expected);
  });

  test('name a topic or an author once they have a public story', async () => {
    const { db } = database.current();
    expect((await listTopicsWithCounts(db, room.calgary, hours(1))).map(({ name }) => name)).toContain('Secrets');
    expect((await listAuthors(db, room.calgary, hours(1))).map(({ name }) => name)).toContain('Sam Secret');
  });

  test.each([
    ['calgary', ['Ann Bell', 'Zoë Ng']],
    ['santaBarbara', ['Ann Bell']],
  ] as const)('of %s name the authors with public stories', async (edition, expected) => {
    const found = await listAuthors(database.current().db, room[edition], now);
    expect(found.map(({ name }) => name)).toEqual(expected);
  });
});

test('a story that gets another topic or byline moves to its pages when readers get it', async () => {
  const { db } = database.current();
  const late = { topicIds: [topicIds.council], bylines: ['Ann Bell'], editionIds: [room.santaBarbara] };
  const story = await addStory('Late', late, hours(-5));
  const changed = { ...late, topicIds: [topicIds.empty], bylines: ['Nobody Yet'] };
  const saved = await saveStory(db, system, { ...story, content: room.content({ headline: 'Late', ...changed }) }, now);
  const listed = async () => [
    headlines(await listTopicStories(db, room.santaBarbara, topicIds.council, now, all)),
    headlines(await listTopicStories(db, room.santaBarbara, topicIds.empty, now, all)),
    headlines(await listAuthorStories(db, room.santaBarbara, 'Nobody Yet', now, all)),
  ];
  expect(await listed()).toEqual([['Two', 'Late'], [], []]);
  await updateStory(db, system, { ...saved, significant: false }, now);
  expect(await listed()).toEqual([['Two'], ['Late'], ['Late']]);
});
