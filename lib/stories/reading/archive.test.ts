import { beforeAll, expect, test } from 'vitest';
import { daySpan } from '#lib/editions/days.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { findDaysBeside, listArchiveDay, listArchiveDays, listArchiveMonths } from '#lib/stories/reading/archive.ts';
import { editionChangedAt, listNavigation, listSectionFront } from '#lib/stories/reading/queries.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
let room: TestNewsroom;
let calgary: { id: number; timeZone: string };

async function publish(headline: string, at: string, changes: Partial<StoryContent> = {}) {
  const when = new Date(at);
  const story = await createStory(db(), room.editor, room.content({ headline, ...changes }), when);
  return publishStory(db(), room.editor, { ...story, publishAt: null, embargoUntil: null }, when);
}

beforeAll(async () => {
  room = await testNewsroom(db(), now);
  calgary = { id: room.calgary, timeZone: 'America/Edmonton' };
  await publish('Flood', '2013-06-20T18:00:00Z');
  // the evening of the 31st in Calgary, the morning of the 1st in Greenwich
  await publish('Halloween', '2026-11-01T03:00:00Z');
  await publish('Dawn', '2026-11-20T14:00:00Z');
  for (const hour of ['10', '11', '12', '13']) await publish(`Hour ${hour}`, `2026-11-22T${hour}:00:00Z`);
  await publish('Beach', '2026-11-21T18:00:00Z', { editionIds: [room.santaBarbara] });
  const killed = await publish('Withdrawn', '2026-11-10T18:00:00Z');
  await killStory(db(), room.editor, { ...killed, notice: 'Withdrawn.' }, new Date('2026-11-11T18:00:00Z'));
  const story = await createStory(db(), room.editor, room.content({ headline: 'Tomorrow' }), now);
  const publishAt = new Date('2026-11-24T18:00:00Z');
  await publishStory(db(), room.editor, { ...story, publishAt, embargoUntil: null }, now);
});

test('the months that have stories, newest first, each by the clocks of the edition', async () => {
  expect(await listArchiveMonths(db(), calgary, now)).toEqual(['2026-11', '2026-10', '2013-06']);
  expect(await listArchiveMonths(db(), { id: 0, timeZone: 'UTC' }, now)).toEqual([]);
});

test('the days of a month with their newest stories; what is withdrawn or to come makes no day', async () => {
  const days = await listArchiveDays(db(), calgary, '2026-11', now);
  expect(days.map(({ day, storyCount, newest }) => [day, storyCount, newest.map(({ headline }) => headline)])).toEqual([
    ['2026-11-22', 4, ['Hour 13', 'Hour 12', 'Hour 11']],
    ['2026-11-20', 1, ['Dawn']],
  ]);
});

test('a day’s stories, page by page, and the nearest days that have any', async () => {
  const span = daySpan('2026-11-22', calgary.timeZone);
  if (!span) throw new Error('a day');
  const page = (number: number) => listArchiveDay(db(), calgary, span, now, { page: number, perPage: 3 });
  expect(await page(1)).toMatchObject({ total: 4, pageCount: 2 });
  expect((await page(2)).items.map(({ headline }) => headline)).toEqual(['Hour 10']);
  expect((await page(3)).items).toEqual([]);
  expect(await findDaysBeside(db(), calgary, span, now)).toEqual({ before: '2026-11-20', after: null });
  expect(await findDaysBeside(db(), calgary, span, new Date('2026-11-25T00:00:00Z'))).toMatchObject({
    after: '2026-11-24',
  });
});

test('an edition changed when a story last opened, was updated or was withdrawn', async () => {
  const at = (iso: string) => editionChangedAt(db(), room.santaBarbara, new Date(iso));
  expect(await at('2026-11-21T17:00:00Z')).toBeNull();
  expect(await at('2026-11-23T00:00:00Z')).toEqual(new Date('2026-11-21T18:00:00Z'));
  const here = { editionIds: [room.santaBarbara], sectionId: room.world };
  const first = await publish('Pier', '2026-11-22T18:00:00Z', here);
  const updatedAt = new Date('2026-11-23T10:00:00Z');
  const updated = await updateStory(db(), room.editor, { ...first, significant: true }, updatedAt);
  expect(await editionChangedAt(db(), room.santaBarbara, now)).toEqual(updatedAt);
  expect((await listNavigation(db(), room.santaBarbara, now)).map(({ slug }) => slug)).toEqual(['local', 'world']);
  await killStory(db(), room.editor, { ...updated, notice: 'Withdrawn.' }, new Date('2026-11-23T12:00:00Z'));
  expect(await editionChangedAt(db(), room.santaBarbara, now)).toEqual(new Date('2026-11-23T12:00:00Z'));
  expect((await listNavigation(db(), room.santaBarbara, now)).map(({ slug }) => slug)).toEqual(['local']);
  expect(await editionChangedAt(db(), room.calgary, now)).toEqual(new Date('2026-11-22T13:00:00Z'));
});

test('an edition changed when a story was taken back, until it is before readers again', async () => {
  const places = { editionIds: [room.santaBarbara], sectionId: room.world };
  const changedAt = () => editionChangedAt(db(), room.santaBarbara, now);
  const before = await changedAt();
  const story = await publish('Kelp', '2026-11-21T20:00:00Z', places);
  const takenAt = new Date('2026-11-23T13:00:00Z');
  const taken = await moveStory(db(), room.editor, { ...story, move: 'takeBack' }, takenAt);
  expect(await changedAt()).toEqual(takenAt);
  const elsewhere = await editionChangedAt(db(), room.calgary, now);
  expect(elsewhere).not.toEqual(takenAt);
  // what the desk does with it then, readers don't see
  await moveStory(db(), room.editor, { ...taken, move: 'spike' }, new Date('2026-11-23T14:00:00Z'));
  expect(await changedAt()).toEqual(takenAt);
  expect(before?.getTime()).toBeLessThan(takenAt.getTime());
});

test('a section’s front has pages of what is public', async () => {
  const front = (page: number) => listSectionFront(db(), room.calgary, room.local, now, { page, perPage: 5 });
  expect(await front(1)).toMatchObject({ total: 7, pageCount: 2 });
  expect((await front(2)).items.map(({ headline }) => headline)).toEqual(['Halloween', 'Flood']);
  expect((await front(3)).items).toEqual([]);
});
