import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { findLiveConditions } from '#lib/conditions/blocks/live-blocks.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { blankNotes, pageNotes } from '#lib/page-notes.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { type ConditionsBlock, untilAfter } from '#lib/stories/blocks/conditions.ts';
import { answered, closure, inventedServices, lens, seen, snowing } from '#testing/conditions/invented-services.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newCalgary } from '#testing/editions.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

// zone data of different years have one winter time for it
const inDenver = { ...newCalgary, timeZone: 'America/Denver' };
const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-20T18:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
let calgary = 0;

beforeAll(async () => {
  calgary = await addEdition(db(), system, inDenver, now);
});
beforeEach(async () => {
  await db().delete(sources);
});

type About = Pick<ConditionsBlock, 'shows' | 'subject'>;
const blockOf = (about: About, liveMs = 24 * hourMs): ConditionsBlock => ({
  ...everyBlock.conditions,
  ...about,
  editionId: calgary,
  takenAt: now.toISOString(),
  until: untilAfter(now.toISOString(), liveMs),
});
const weather = { shows: 'weather', subject: null } as const;

/** The one live part of a page with this block, what the page depends on, and until when it is true. */
async function read(block: ConditionsBlock, at: Date) {
  const notes = blankNotes();
  const found = await pageNotes.run(notes, () => findLiveConditions(db(), [block], at, inventedServices));
  const until = Number.isFinite(notes.validUntilMs) ? new Date(notes.validUntilMs) : null;
  return { live: found.get(block.id), tags: [...notes.tags].filter((tag) => tag !== 'paper'), until };
}

const hear = (sourceId: number, part: string, observations: unknown[], at: Date) =>
  db()
    .update(sourceAnswers)
    .set({ fetchedAt: at, parts: { [part]: { dataAsOf: at, observations } } })
    .where(eq(sourceAnswers.sourceId, sourceId));

describe('the weather', () => {
  test('is the newest, without a time, until it is out of date', async () => {
    const source = await answered(db(), calgary, 'sky', { part: 'now', observations: [snowing(now, -8)], at: now });
    const first = await read(blockOf(weather), later(minuteMs));
    expect(first.live?.words).toMatchObject({ main: '−8\u00a0°C (18\u00a0°F)', details: ['Light snow'], time: 'Now' });
    expect(first.live).toMatchObject({ at: null, more: { path: '/calgary/weather' } });
    expect(first.tags).toEqual([`weather-line:${calgary}`]);
    expect(first.until).toEqual(later(2 * hourMs));

    await hear(source, 'now', [snowing(later(hourMs), -5)], later(hourMs));
    expect((await read(blockOf(weather), later(hourMs))).live?.words.main).toBe('−5\u00a0°C (23\u00a0°F)');
  });

  test('is the taken one when it is out of date, and the page hears of a newer one', async () => {
    await answered(db(), calgary, 'sky', { part: 'now', observations: [snowing(now, -8)], at: now });
    const { live, tags, until } = await read(blockOf(weather), later(2 * hourMs));
    expect(live).toBeUndefined();
    expect(tags).toEqual([`weather-line:${calgary}`]);
    expect(until).toEqual(later(24 * hourMs));
  });

  test('is the taken one where a station is hours behind its service', async () => {
    const late = [snowing(later(-8 * hourMs), -8)];
    const source = await answered(db(), calgary, 'sky', { part: 'now', observations: late, at: now });
    const parts = { now: { dataAsOf: null, observations: late } };
    await db().update(sourceAnswers).set({ parts }).where(eq(sourceAnswers.sourceId, source));
    expect((await read(blockOf(weather), now)).live).toBeUndefined();
  });

  test('is the taken one when nothing is known, or the place is gone', async () => {
    expect((await read(blockOf(weather), now)).live).toBeUndefined();
    expect((await read({ ...blockOf(weather), editionId: 9_999 }, now)).live).toBeUndefined();
  });
});

test('after its time, a block reads nothing and depends on nothing', async () => {
  await answered(db(), calgary, 'sky', { part: 'now', observations: [snowing(now, -8)], at: now });
  const block = blockOf(weather, hourMs);
  expect((await read(block, later(hourMs - 1))).until).toEqual(later(hourMs));
  expect(await read(block, later(hourMs))).toEqual({ live: undefined, tags: [], until: null });
});

describe('a closure', () => {
  test('is as it is reported now, until it ends', async () => {
    const events = [closure('a'), closure('tree', { text: 'Two trees.', endsAt: later(hourMs) })];
    const sourceId = await answered(db(), calgary, 'roads', { part: 'events', observations: events, at: now });
    const block = blockOf({ shows: 'closure', subject: { sourceId, ref: 'tree' } });
    const { live, tags, until } = await read(block, later(minuteMs));
    expect(live?.words).toMatchObject({ main: 'Quarry Road, northbound', time: 'Now' });
    expect(live?.words.details).toContain('Two trees.');
    expect(live?.more.path).toBe('/calgary/traffic');
    expect(tags).toEqual([`closure:${sourceId}:tree`]);
    expect(until).toEqual(later(hourMs));
    expect((await read(block, later(hourMs))).live).toBeUndefined();
  });

  test('is the taken one when its source no longer reports it, or is paused', async () => {
    const observations = [closure('tree')];
    const sourceId = await answered(db(), calgary, 'roads', { part: 'events', observations, at: now });
    const block = blockOf({ shows: 'closure', subject: { sourceId, ref: 'tree' } });
    await hear(sourceId, 'events', [closure('other')], now);
    expect((await read(block, now)).live).toBeUndefined();
    await hear(sourceId, 'events', observations, now);
    await db().update(sources).set({ pausedAt: now });
    expect((await read(block, now)).live).toBeUndefined();
  });
});

describe('a camera', () => {
  const at = async (when: Date) => {
    const observations = [lens('mill', 'Old Mill')];
    const sourceId = await answered(db(), calgary, 'lenses', { part: 'cameras', observations, at: now });
    const name = await seen(db(), sourceId, 'mill', now);
    const block = blockOf({ shows: 'camera', subject: { sourceId, ref: 'mill' } }, 48 * hourMs);
    return { ...(await read(block, when)), name, sourceId };
  };

  test('shows its newest picture with its place and time', async () => {
    const { live, tags, until, name, sourceId } = await at(later(minuteMs));
    expect(live).toMatchObject({
      words: { main: 'Old Mill', time: 'Picture of 11:00 a.m. on Nov 20, 2026' },
      at: now.toISOString(),
      picture: {
        path: `/cameras/${name}.webp`,
        widthPx: 320,
        heightPx: 240,
        alt: 'Old Mill, seen by a traffic camera at 11:00 a.m. on Nov 20, 2026',
      },
    });
    expect(tags).toEqual([`camera:${sourceId}:mill`]);
    expect(until).toEqual(later(30 * minuteMs));
  });

  test('says of a picture of half an hour ago that it is old', async () => {
    const { live, until } = await at(later(30 * minuteMs));
    expect(live?.words.time).toBe('Old picture, of 11:00 a.m. on Nov 20, 2026');
    expect(until).toEqual(later(24 * hourMs));
  });

  test('shows none of a day ago', async () => {
    expect((await at(later(24 * hourMs))).live).toBeUndefined();
  });
});
