import { beforeAll, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { listTakeable } from '#lib/conditions/blocks/list-takeable.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { untilAfter } from '#lib/stories/blocks/conditions.ts';
import { checkConditions } from '#lib/stories/history/signed-conditions.ts';
import { answered, closure, inventedServices, lens, seen, snowing } from '#testing/conditions/invented-services.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newCalgary } from '#testing/editions.ts';

// zone data of different years have one winter time for it
const inDenver = { ...newCalgary, timeZone: 'America/Denver' };
const database = testDatabase();
const now = new Date('2026-11-20T18:05:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);
let calgary = 0;
let coast = 0;
let roads = 0;
let lenses = 0;

const list = (editionId: number, language = 'en', at = now) =>
  listTakeable(database.current().db, system, { editionId, language }, at, inventedServices);

beforeAll(async () => {
  const { db } = database.current();
  calgary = await addEdition(db, system, inDenver, now);
  coast = await addEdition(db, system, { ...newCalgary, slug: 'coast', name: 'Coast', units: 'us' }, now);
  const at = before(5 * minuteMs);
  await answered(db, calgary, 'sky', { part: 'now', observations: [snowing(at, -8.4)], at });
  await answered(db, coast, 'sky', { part: 'now', observations: [snowing(at, -0.4)], at, isSample: true });
  const events = [
    closure('lane', { isFullClosure: false, road: null, direction: null, text: null }),
    closure('over', { endsAt: before(minuteMs) }),
    closure('later', { startsAt: new Date(now.getTime() + hourMs) }),
    closure('planned', { certainty: 'scheduled' }),
    closure('tree', { endsAt: new Date(now.getTime() + hourMs) }),
    closure('long', { text: 'x'.repeat(5_000) }),
    closure('unnamed', { road: null, place: '' }),
  ];
  roads = await answered(db, calgary, 'roads', { part: 'events', observations: events, at });
  const cameras = [lens('mill', 'Old Mill'), lens('dark', 'Never seen'), lens('bridge', 'Ferry Bridge')];
  lenses = await answered(db, calgary, 'lenses', { part: 'cameras', observations: cameras, at });
  await seen(db, lenses, 'mill', at);
  await seen(db, lenses, 'bridge', before(25 * hourMs));
});

describe('what a story may show of a place', () => {
  test('is its weather in both units, its own first, with the time of the observation', async () => {
    const [weather] = await list(calgary);
    expect(weather?.block).toMatchObject({
      shows: 'weather',
      subject: null,
      placeName: 'Calgary',
      takenAt: now.toISOString(),
      taken: {
        name: 'Weather in Calgary',
        main: '−8\u00a0°C (17\u00a0°F)',
        details: ['Light snow'],
        time: 'At 11:00 a.m. on Nov 20, 2026',
        at: '2026-11-20T18:00:00.000Z',
        credits: [{ text: 'Data of the sky service', href: 'https://service.example/licence' }],
      },
    });
  });

  test('is in the language of the story, by the sky where the service has no words in it', async () => {
    const [weather] = await list(calgary, 'fr-CA');
    expect(weather?.block.taken).toMatchObject({ name: 'Météo – Calgary', details: ['Neige'], language: 'fr-CA' });
  });

  test('says so where it is invented', async () => {
    const [weather] = await list(coast);
    expect(weather?.block.taken).toMatchObject({
      main: '31\u00a0°F (0\u00a0°C)',
      details: ['Sample data – no live source reached yet', 'Light snow'],
    });
  });

  test('is what hinders traffic now, full closures first, and no longer than a block may be', async () => {
    const events = (await list(calgary)).filter(({ block }) => block.shows === 'closure');
    expect(events.map(({ block }) => block.subject?.ref)).toEqual(['tree', 'long', 'lane']);
    expect(events[0]?.block).toMatchObject({
      subject: { sourceId: roads, ref: 'tree' },
      taken: {
        name: 'Road closed in Calgary',
        main: 'Quarry Road, northbound',
        details: ['at the old mill', 'A tree lies across the road.', 'Until Nov 20, 2026, 12:05 p.m.'],
        time: 'At 11:05 a.m. on Nov 20, 2026',
      },
    });
    expect(events[2]?.block.taken).toMatchObject({ name: 'Traffic in Calgary', main: 'at the old mill', details: [] });
  });

  test('is every camera of which there is a picture of the last day', async () => {
    const cameras = (await list(calgary)).filter(({ block }) => block.shows === 'camera');
    expect(cameras.map(({ block }) => block.taken.main)).toEqual(['Old Mill']);
    expect(cameras[0]?.picture).toMatch(/^\/cameras\/.+\.webp$/);
    expect(cameras[0]?.block.taken.details).toEqual(['Live pictures are not kept.']);
  });

  test('is nothing once what is known is out of date', async () => {
    expect(await list(calgary, 'en', new Date(now.getTime() + 25 * hourMs))).toEqual([]);
  });

  test('may come back with the story', async () => {
    const body = (await list(calgary)).map(({ block }) => ({ ...block, until: untilAfter(block.takenAt, hourMs) }));
    expect(() => checkConditions(withIds(body), [])).not.toThrow();
  });
});

test('an edition that there is not has nothing', async () => {
  await expect(list(9_999)).rejects.toThrow(NotFoundError);
});
