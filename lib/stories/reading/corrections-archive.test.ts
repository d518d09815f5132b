import { beforeAll, describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/clock.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { listCorrectionsArchive } from '#lib/stories/reading/corrections-archive.ts';
import { corrections } from '#lib/stories/schema.ts';
import type { CorrectionKind, StoryContent } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
const all = { page: 1, perPage: 50 };
let room: TestNewsroom;

beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
});

/** A published story with one note, made `minutes` after `now`. */
async function corrected(changes: Partial<StoryContent>, kind: CorrectionKind, minutes: number) {
  const { db } = database.current();
  const draft = await createStory(db, room.editor, room.content(changes), now);
  const published = await publishStory(db, room.editor, { ...draft, publishAt: null, embargoUntil: null }, now);
  const text = `A ${kind} to ${changes.headline}.`;
  return correctStory(db, room.editor, { ...published, kind, text }, minutesOn(minutes));
}

const headlinesIn = async (editionId: number, at: Date) =>
  (await listCorrectionsArchive(database.current().db, editionId, at, all)).items.map(({ headline }) => headline);

describe('the archive of corrections', () => {
  beforeAll(async () => {
    const both = [room.calgary, room.santaBarbara];
    await corrected({ headline: 'Bridge', slug: 'bridge' }, 'correction', 10);
    await corrected({ headline: 'Bell', editionIds: [room.santaBarbara] }, 'clarification', 20);
    await corrected({ headline: 'Wheat', editionIds: both, language: 'fr' }, 'editorsNote', 30);
    const killed = await corrected({ headline: 'Withdrawn' }, 'correction', 40);
    await killStory(database.current().db, room.editor, { ...killed, notice: 'It was not so, and is withdrawn.' }, now);
  });

  test.each([
    ['calgary', 50, ['Wheat', 'Bridge']],
    ['santaBarbara', 50, ['Wheat', 'Bell']],
    ['calgary', 29, ['Bridge']],
    ['calgary', 9, []],
  ] as const)(
    'of %s after %i minutes, newest first and without what was withdrawn: %j',
    async (edition, minutes, expected) => {
      expect(await headlinesIn(room[edition], minutesOn(minutes))).toEqual(expected);
    },
  );

  test('says what was noted, of which kind, in which language and on which story', async () => {
    const { db } = database.current();
    const found = await listCorrectionsArchive(db, room.calgary, minutesOn(50), all);
    expect(found.items).toMatchObject([
      {
        kind: 'editorsNote',
        language: 'fr',
        correctedAt: minutesOn(30),
        path: expect.stringMatching(/^\/story\/wheat-\d+$/),
      },
      { kind: 'correction', text: 'A correction to Bridge.', path: expect.stringMatching(/^\/story\/bridge-\d+$/) },
    ]);
    expect(found).toMatchObject({ total: 2, pageCount: 1 });
  });

  test.each([
    [1, ['Wheat']],
    [2, ['Bridge']],
    [3, []],
  ])('one on a page, page %i: %j', async (page, expected) => {
    const { db } = database.current();
    const found = await listCorrectionsArchive(db, room.calgary, minutesOn(50), { page, perPage: 1 });
    expect(found.items.map(({ headline }) => headline)).toEqual(expected);
    expect(found).toMatchObject({ total: 2, pageCount: 2 });
  });

  test('counts no further than a thousand, the newest', async () => {
    const { db } = database.current();
    const story = await corrected({ headline: 'Endless' }, 'correction', 60);
    const notes = Array.from({ length: 1_005 }, (_, place) => ({
      storyId: story.id,
      kind: 'clarification' as const,
      text: `Note ${place}.`,
      correctedAt: new Date(now.getTime() + dayMs + place * minuteMs),
    }));
    await db.insert(corrections).values(notes);
    const later = new Date(now.getTime() + 10 * dayMs);
    const found = await listCorrectionsArchive(db, room.calgary, later, { page: 50, perPage: 20 });
    expect(found).toMatchObject({ total: 1_000, pageCount: 50 });
    expect(found.items.at(-1)?.text).toBe('Note 5.');
  });
});
