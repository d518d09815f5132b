import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import type { Edition } from '#lib/editions/types.ts';
import { blankNotes, pageNotes } from '#lib/page-notes.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { findSevereAlert, findWeather, findWeatherLine } from '#lib/weather/read-weather.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { calgary } from '#testing/editions.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';
import { inventedService, type Said, storeSource } from '#testing/weather/invented-service.ts';
import { alertSaid, nowSaid } from '#testing/weather/observations.ts';

const database = testDatabase();
const now = new Date('2026-11-20T18:20:00Z');
const adapters = [inventedService('alpha'), inventedService('beta', ['now'])];
let edition: Edition;
let elsewhere: Edition;

beforeAll(async () => {
  const room = await testNewsroom(database.current().db, now);
  edition = { ...calgary, id: room.calgary };
  elsewhere = { ...calgary, id: room.santaBarbara };
});
beforeEach(async () => {
  await database.current().db.delete(sourceAnswers);
  await database.current().db.delete(sources);
});

const store = (said: Readonly<Record<string, Said>>, adapter = 'alpha') =>
  storeSource(database.current().db, edition.id, adapter, said, { now });
const station = (minutes: number): Said => ({
  fetchedAt: now,
  observations: [nowSaid(new Date(now.getTime() - minutes * minuteMs))],
});

type Read<Found> =
  | typeof findWeather
  | typeof findWeatherLine
  | ((...args: Parameters<typeof findWeather>) => Promise<Found>);

/** What a page finds, and what it says of itself by then. */
async function read<Found>(find: Read<Found>, of = edition) {
  const notes = blankNotes();
  const found = await pageNotes.run(notes, () => find(database.current().db, of, now, adapters));
  const until = Number.isFinite(notes.validUntilMs) ? new Date(notes.validUntilMs) : null;
  return { found, tags: [...notes.tags], until };
}

describe('the weather page', () => {
  test('has what its own edition’s sources said, and no other’s', async () => {
    await store({ now: station(5) });
    const { found, tags, until } = await read(findWeather);
    expect(found).toMatchObject({ now: { state: { kind: 'fresh' }, value: { temperatureC: -13.6 } } });
    expect(tags).toEqual([`weather:${edition.id}`]);
    expect(until).toEqual(new Date(now.getTime() + 115 * minuteMs));
    expect((await read(findWeather, elsewhere)).found).toMatchObject({ now: { value: null } });
  });
});

describe('the masthead’s line', () => {
  test('has the temperature while it is fresh', async () => {
    await store({ now: station(5) });
    const { found, tags, until } = await read(findWeatherLine);
    expect(found).toMatchObject({ temperatureC: -13.6, isSample: false });
    expect(tags).toEqual([`weather-line:${edition.id}`]);
    expect(until).toEqual(new Date(now.getTime() + 115 * minuteMs));
  });

  test('is none when what is known is out of date', async () => {
    await store({ now: station(121) });
    expect((await read(findWeatherLine)).found).toBeNull();
  });
});

describe('the line above every page', () => {
  test('is the worst alert in force, until it is over', async () => {
    const endsAt = new Date(now.getTime() + 7 * minuteMs);
    await store({ alerts: { fetchedAt: now, observations: [alertSaid({ endsAt })] } });
    expect(await read(findSevereAlert)).toMatchObject({
      found: { severity: 'severe', event: { en: 'Snowfall warning' } },
      tags: [`frame:${edition.id}`],
      until: endsAt,
    });
    expect((await read(findSevereAlert, elsewhere)).found).toBeNull();
  });

  test('is none where nothing is so bad, and nothing is said of until when', async () => {
    await store({ alerts: { fetchedAt: now, observations: [alertSaid({ severity: 'minor', colour: 'yellow' })] } });
    await store({ now: station(5) }, 'beta');
    expect(await read(findSevereAlert)).toEqual({ found: null, tags: [`frame:${edition.id}`], until: null });
  });

  test('comes when one begins that was known before', async () => {
    const startsAt = new Date(now.getTime() + 5 * minuteMs);
    await store({ alerts: { fetchedAt: now, observations: [alertSaid({ startsAt })] } });
    expect(await read(findSevereAlert)).toMatchObject({ found: null, until: startsAt });
  });

  test('is none of a source that is paused', async () => {
    await store({ alerts: { fetchedAt: now, observations: [alertSaid()] } });
    await database.current().db.update(sources).set({ pausedAt: now });
    expect((await read(findSevereAlert)).found).toBeNull();
  });
});
