import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { blankNotes, pageNotes } from '#lib/page-notes.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import * as archive from '#lib/stories/reading/archive.ts';
import * as correctionsArchive from '#lib/stories/reading/corrections-archive.ts';
import * as listedStories from '#lib/stories/reading/listed-stories.ts';
import * as publicIndexes from '#lib/stories/reading/public-indexes.ts';
import * as queries from '#lib/stories/reading/queries.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const nextOpensAt = new Date('2026-11-24T18:00:00Z');
const asked = { page: 1, perPage: 10 };
let calgary: { id: number; timeZone: string };
let sectionId: number;

const day = { startAt: new Date('2026-11-23T07:00:00Z'), endAt: new Date('2026-11-24T07:00:00Z') };

/** How a page asks for each list of an edition's stories. */
const listings: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  editionChangedAt: (db) => queries.editionChangedAt(db, calgary.id, now),
  findDaysBeside: (db) => archive.findDaysBeside(db, calgary, day, now),
  listArchiveDay: (db) => archive.listArchiveDay(db, calgary, day, now, asked),
  listArchiveDays: (db) => archive.listArchiveDays(db, calgary, '2026-11', now),
  listArchiveMonths: (db) => archive.listArchiveMonths(db, calgary, now),
  listAuthorStories: (db) => listedStories.listAuthorStories(db, calgary.id, 'Rae Porter', now, asked),
  listAuthors: (db) => publicIndexes.listAuthors(db, calgary.id, now),
  listCorrectionsArchive: (db) => correctionsArchive.listCorrectionsArchive(db, calgary.id, now, asked),
  listFront: (db) => queries.listFront(db, calgary.id, now),
  listSectionFront: (db) => queries.listSectionFront(db, calgary.id, sectionId, now, asked),
  listTopicStories: (db) => listedStories.listTopicStories(db, calgary.id, 1, now, asked),
  listTopicsWithCounts: (db) => publicIndexes.listTopicsWithCounts(db, calgary.id, now),
};

/** What depends on something else, or leaves the declaring to whoever calls it. */
const others = [
  'Listing',
  'composeFront',
  'composeSection',
  'listPlacedPage',
  'dependOnStories',
  'findPublicStory',
  'isPublic',
  'leadToStories',
  'listEditionsOf',
  'listNavigation',
  'listRelated',
  'listTeasers',
  'listTeasersById',
  'toPublicStory',
  'storyPath',
  'takenBackAt',
];

beforeAll(async () => {
  const { db } = database.current();
  const room = await testNewsroom(db, now);
  calgary = { id: room.calgary, timeZone: 'America/Edmonton' };
  sectionId = room.local;
  for (const publishAt of [null, nextOpensAt]) {
    const story = await createStory(db, room.editor, room.content(), now);
    await publishStory(db, room.editor, { ...story, publishAt, embargoUntil: null }, now);
  }
});

test('every function of the folder is either a listing or named as none', async () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
  const functions = Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
  expect(functions.sort()).toEqual([...Object.keys(listings), ...others].sort());
});

test.each(Object.entries(listings))('a page with %s depends on the stories of its edition', async (_name, list) => {
  const notes = blankNotes();
  await pageNotes.run(notes, () => list(database.current().db));
  expect([...notes.tags]).toContain(`stories:${calgary.id}`);
  expect(new Date(notes.validUntilMs)).toEqual(nextOpensAt);
});
