import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerCard } from '#lib/cards/answer-card.ts';
import { CardShelf } from '#lib/cards/card-shelf.ts';
import { drawHeadlineCard } from '#lib/cards/draw-card.ts';
import { testDatabase } from '#lib/db/testing.ts';
import { testStorage } from '#lib/media/testing.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { killStory } from '#lib/stories/kill-story.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { stories } from '#lib/stories/schema.ts';
import { type TestNewsroom, testNewsroom } from '#lib/stories/testing.ts';

const database = testDatabase();
const storage = testStorage();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const shelf = new CardShelf();
let room: TestNewsroom;

beforeAll(async () => {
  room = await testNewsroom(db(), now);
});

async function publish() {
  const draft = await createStory(db(), room.editor, room.content({ leadPicture: null }), now);
  const story = await publishStory(db(), room.editor, { ...draft, publishAt: null, embargoUntil: null }, now);
  const [row] = await db().select().from(stories).where(eq(stories.id, story.id));
  return { ...story, revisionId: row?.liveRevisionId ?? 0 };
}

const ask = (name: string, headers: Record<string, string> = {}) =>
  answerCard(new Request(`https://news.example/cards/${name}`, { headers }), db(), name, {
    siteName: 'Action News',
    now,
    storage: storage.current(),
    shelf,
  });

describe('a card', () => {
  test('is a picture of 1200×630 for the live words of a public story, until it is killed', async () => {
    const story = await publish();
    const name = `${story.id}-${story.revisionId}.jpg`;
    const answer = await ask(name);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    const card = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(card).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect((await ask(name, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await ask(`${story.id}-${story.revisionId + 1}.jpg`)).status).toBe(404);
    await killStory(db(), room.editor, { ...story, notice: 'It was wrong.' }, now);
    expect((await ask(name)).status).toBe(404);
  });

  test('is there for an edition', async () => {
    expect((await ask('calgary.jpg')).status).toBe(200);
  });

  test('is not there for a draft', async () => {
    const draft = await createStory(db(), room.editor, room.content(), now);
    const [row] = await db().select().from(stories).where(eq(stories.id, draft.id));
    expect((await ask(`${draft.id}-${row?.headRevisionId}.jpg`)).status).toBe(404);
  });

  test.each(['nowhere.jpg', '1.jpg', '1-1.png', '0-1.jpg', '99999999999-1.jpg', '9999999999-1.jpg', '..%2f', ''])(
    'is not there for %j',
    async (name) => {
      expect((await ask(name)).status).toBe(404);
    },
  );

  test.each([
    ['markup', '<b>A & B</b> "C" </span>'],
    ['nothing that can be seen', '\u0007'],
    ['one endless word', 'x'.repeat(300)],
    ['more than fits', 'Very long headline '.repeat(30)],
    ['half a character', '\ud800 שלום 🧊'],
  ])('can be drawn of %s', async (_, headline) => {
    const words = { siteName: 'Action News', editionName: 'Calgary', accent: '#8c1d18', kicker: 'Local', headline };
    const card = await sharp(await drawHeadlineCard(words)).metadata();
    expect(card).toMatchObject({ width: 1200, height: 630 });
  });
});

describe('the shelf', () => {
  test('draws one card at a time, and one that several ask for once', async () => {
    const own = new CardShelf();
    const order: string[] = [];
    const draw = (name: string) => async () => {
      order.push(`begin ${name}`);
      await Promise.resolve();
      order.push(`end ${name}`);
      return Buffer.from(name);
    };
    await Promise.all([own.get('a', draw('a')), own.get('a', draw('a')), own.get('b', draw('b'))]);
    await own.get('a', draw('a'));
    expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  test('goes on after one that could not be drawn, and tries it again', async () => {
    const own = new CardShelf();
    await expect(own.get('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(await own.get('a', async () => Buffer.from('a'))).toEqual(Buffer.from('a'));
  });

  test('keeps no more than it has room for', async () => {
    const own = new CardShelf();
    let drawn = 0;
    const draw = async () => {
      drawn += 1;
      return Buffer.alloc(6 * 1024 * 1024);
    };
    for (const key of ['a', 'b', 'c', 'c', 'a']) await own.get(key, draw);
    expect(drawn).toBe(4);
  });
});
