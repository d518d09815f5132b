import { beforeAll, describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { countByState, findNextOpening, listDeskStories } from '#lib/stories/desk/desk-list.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const filter = { states: [], search: '', mineOnly: false, page: 1 };
let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
});
const db = () => database.current().db;

describe('the list', () => {
  test('counts and lines go by the state that counts now', async () => {
    const draft = await createStory(db(), room.reporter, room.content(), now);
    const soon = { publishAt: new Date(now.getTime() + 60_000), embargoUntil: null };
    const scheduled = await publishStory(db(), room.editor, { ...draft, ...soon }, now);
    const later = new Date(now.getTime() + 120_000);
    const before = await countByState(db(), room.editor, now);
    const after = await countByState(db(), room.editor, later);
    expect(after.published ?? 0).toBeGreaterThan(before.published ?? 0);
    expect(after.scheduled ?? 0).toBe(0);
    const { items: stories } = await listDeskStories(db(), room.editor, { ...filter, states: ['published'] }, later);
    expect(stories.find(({ id }) => id === scheduled.id)?.state).toBe('published');
  });

  test('knows when the next scheduled story goes out, on whatever page of it that is', async () => {
    const later = new Date('2030-01-01T12:00:00Z');
    const inMinutes = (minutes: number) => new Date(later.getTime() + minutes * minuteMs);
    const next = (at: Date) => findNextOpening(db(), room.editor, at);
    expect(await next(later)).toBeNull();
    for (const minutes of [20, 5]) {
      const draft = await createStory(db(), room.reporter, room.content(), later);
      await publishStory(db(), room.editor, { ...draft, publishAt: inMinutes(minutes), embargoUntil: null }, later);
    }
    expect(await next(later)).toEqual(inMinutes(5));
    expect(await next(inMinutes(5))).toEqual(inMinutes(20));
    expect(await next(inMinutes(20))).toBeNull();
  });

  test('search takes signs literally, and a NUL is no fault', async () => {
    await createStory(db(), room.editor, room.content({ headline: '100% of _the_ bridge' }), now);
    const find = async (search: string) =>
      (await listDeskStories(db(), room.editor, { ...filter, search }, now)).items.map(({ headline }) => headline);
    expect(await find('100% OF _the')).toEqual(['100% of _the_ bridge']);
    expect(await find('1%0_bridge')).toEqual([]);
    expect(await find('100%\0')).toEqual(['100% of _the_ bridge']);
  });

  test('mine only', async () => {
    await createStory(db(), room.otherReporter, room.content(), now);
    const { items: stories } = await listDeskStories(db(), room.otherReporter, { ...filter, mineOnly: true }, now);
    expect(new Set(stories.map(({ author }) => author))).toEqual(new Set(['Olu Other']));
  });
});
