import { beforeAll, describe, expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { purgeReads } from '#lib/readership/purge-reads.ts';
import { listMostRead } from '#lib/readership/queries.ts';
import { recordReads } from '#lib/readership/record-reads.ts';
import { storyReads } from '#lib/readership/schema.ts';
import { listMostEmailed } from '#lib/sharing/queries.ts';
import { shares } from '#lib/sharing/schema.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const hourOf = (hours: number) => new Date(Math.floor(now.getTime() / hourMs) * hourMs - hours * hourMs);
const db = () => database.current().db;
let room: TestNewsroom;
const ids: Record<string, number> = {};

async function publish(headline: string, changes: Partial<StoryContent> = {}, publishAt: Date | null = null) {
  const draft = await createStory(db(), room.reporter, room.content({ headline, ...changes }), ago(10 * dayMs));
  const story = await publishStory(db(), room.editor, { ...draft, publishAt, embargoUntil: null }, ago(9 * dayMs));
  ids[headline] = story.id;
  return story;
}

const id = (headline: string) => ids[headline] ?? 0;
const read = (headline: string, hours: number, reads: number) => ({
  storyId: id(headline),
  hourAt: hourOf(hours),
  reads,
});
const mostRead = async (editionId = room.calgary, limit?: number) =>
  (await listMostRead(db(), editionId, now, limit)).map(({ headline }) => headline);

beforeAll(async () => {
  room = await testNewsroom(db(), ago(20 * dayMs));
  await publish('Bridge');
  await publish('River', { language: 'fr-CA' });
  await publish('Market', { editionIds: [room.calgary, room.santaBarbara] });
  await publish('Tomorrow', {}, new Date(now.getTime() + hourMs));
  const killed = await publish('Killed');
  await killStory(db(), room.editor, { ...killed, notice: 'It was wrong.' }, ago(8 * dayMs));
  await recordReads(db(), [
    read('Bridge', 1, 3),
    read('River', 2, 5),
    read('River', 2, 1),
    read('Market', 30, 50),
    read('Killed', 1, 99),
    read('Tomorrow', 1, 99),
  ]);
});

describe('most read', () => {
  test('of the last day, most first, and nothing that readers may not see', async () => {
    expect(await mostRead(room.calgary, 2)).toEqual(['River', 'Bridge']);
  });

  test('of the week while a day has brought too few', async () => {
    expect(await mostRead()).toEqual(['Market', 'River', 'Bridge']);
  });

  test('of the edition alone, with what a list needs', async () => {
    expect(await mostRead(room.santaBarbara)).toEqual(['Market']);
    expect((await listMostRead(db(), room.calgary, now))[1]).toEqual({
      id: id('River'),
      path: `/story/river-${id('River')}`,
      headline: 'River',
      language: 'fr-CA',
    });
  });

  test('what is counted twice for an hour is added, and a story that is none stops nobody', async () => {
    await recordReads(db(), [read('Bridge', 1, 4), { storyId: 2_000_000_000, hourAt: hourOf(0), reads: 1 }]);
    const rows = await db().select().from(storyReads);
    expect(rows.find(({ storyId }) => storyId === id('Bridge'))?.reads).toBe(7);
    expect(rows.some(({ storyId }) => storyId === 2_000_000_000)).toBe(false);
    expect(await mostRead(room.calgary, 2)).toEqual(['Bridge', 'River']);
  });

  test('is forgotten after 30 days', async () => {
    await recordReads(db(), [read('Bridge', 29 * 24, 1), read('Bridge', 31 * 24, 1)]);
    await purgeReads(db(), now);
    const hours = (await db().select().from(storyReads)).map(({ hourAt }) => hourAt.getTime());
    expect(Math.min(...hours)).toBe(hourOf(29 * 24).getTime());
  });
});

test('most emailed: confirmed shares of the last week', async () => {
  let count = 0;
  const share = (headline: string, state: 'asked' | 'confirmed', daysAgo: number) => {
    count += 1;
    return {
      storyId: id(headline),
      state,
      idempotencyKey: `key ${count}`,
      senderHash: 's',
      recipientHash: 'r',
      askedAt: ago(daysAgo * dayMs),
      confirmedAt: state === 'confirmed' ? ago(daysAgo * dayMs) : null,
      expiresAt: now,
    };
  };
  await db()
    .insert(shares)
    .values([
      share('Bridge', 'confirmed', 1),
      share('Market', 'confirmed', 1),
      share('Market', 'confirmed', 6),
      share('River', 'asked', 1),
      share('Bridge', 'confirmed', 8),
      share('Bridge', 'confirmed', 9),
      share('Killed', 'confirmed', 1),
    ]);
  const emailed = await listMostEmailed(db(), room.calgary, now);
  expect(emailed.map(({ headline }) => headline)).toEqual(['Market', 'Bridge']);
});
