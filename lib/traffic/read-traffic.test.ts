import { afterEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { blankNotes, pageNotes } from '#lib/page-notes.ts';
import { sources } from '#lib/sources/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { everything } from '#lib/traffic/compose-traffic.ts';
import { findTraffic } from '#lib/traffic/read-traffic.ts';
import type { IsOnMap, TrafficFilter } from '#lib/traffic/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { calgary, newCalgary } from '#testing/editions.ts';
import { clock as now } from '#testing/sources/read-with.ts';
import { storedSource, testAdapter, testEvent } from '#testing/traffic/test-sources.ts';

const database = testDatabase();
const adapters = [
  testAdapter('city', { all: ['events', 'advisories'] }),
  testAdapter('county', { all: ['events'], works: ['events'] }),
];
const from = (ms: number) => new Date(now.getTime() + ms);
let editionId = 0;

afterEach(async () => {
  await database.current().db.delete(sources);
});

async function edition() {
  editionId ||= await addEdition(database.current().db, system, newCalgary, now);
  return { ...calgary, id: editionId };
}

async function read(filter: TrafficFilter = everything, at = now, isOnMap?: IsOnMap) {
  const notes = blankNotes();
  const { db } = database.current();
  const own = await edition();
  const report = await pageNotes.run(notes, () => findTraffic(db, own, filter, at, { adapters, isOnMap }));
  return { report, notes };
}

async function stored(
  name: string,
  parts: Parameters<typeof storedSource>[3],
  more: Parameters<typeof storedSource>[4] = {},
) {
  return storedSource(database.current().db, (await edition()).id, name, parts, more);
}

describe('events', () => {
  test('full closures of now come first, planned work after what happens now, and what is old last', async () => {
    await stored('city', {
      events: [
        testEvent('since-2012', { isFullClosure: true, startsAt: from(-900 * dayMs), isUntilFurtherNotice: true }),
        testEvent('planned-late', { certainty: 'scheduled', isFullClosure: true, startsAt: from(9 * hourMs) }),
        testEvent('planned-soon', { certainty: 'scheduled', startsAt: from(hourMs) }),
        testEvent('works', { certainty: 'scheduled', isFullClosure: true, endsAt: from(hourMs) }),
        testEvent('older', { startsAt: from(-3 * hourMs) }),
        testEvent('over', { endsAt: from(-5 * hourMs) }),
        testEvent('newer', { startsAt: from(-minuteMs) }),
      ],
    });
    await stored('county', { events: [testEvent('closed', { isFullClosure: true, startsAt: from(-9 * hourMs) })] });
    const { report } = await read();
    expect(report.events.map(({ id, phase }) => `${id}: ${phase}`)).toEqual([
      'closed: now',
      'newer: now',
      'older: now',
      'works: scheduled-now',
      'planned-soon: planned',
      'planned-late: planned',
      'since-2012: long-term',
    ]);
  });

  test('the same thing of two services is there twice, and of one service once', async () => {
    await stored('city', { events: [testEvent('a'), testEvent('a')] });
    await stored('county', { events: [testEvent('a')] });
    expect((await read()).report.events).toHaveLength(2);
  });

  test('those on the map are numbered in the order of the list', async () => {
    const events = [
      testEvent('far', { point: { latitude: 10, longitude: 10 }, startsAt: from(-1) }),
      testEvent('nowhere', { point: null, startsAt: from(-2) }),
      testEvent('first', { startsAt: from(-3) }),
      testEvent('second', { startsAt: from(-4) }),
    ];
    await stored('city', { events });
    const { report } = await read(everything, now, ({ latitude }) => latitude > 50);
    expect(report.events.map(({ number }) => number)).toEqual([null, null, 1, 2]);
    expect((await read()).report.events.map(({ number }) => number)).toEqual([1, null, 2, 3]);
  });

  test('are filtered by road and kind; what can be chosen comes from all of them', async () => {
    await stored('city', {
      events: [
        testEvent('a', { road: '16 Avenue', kind: 'roadwork', isFullClosure: true }),
        testEvent('b', { road: '9 Avenue', kind: 'collision' }),
        testEvent('c', { road: null, kind: 'fire' }),
      ],
    });
    const idsOf = async (filter: Partial<TrafficFilter>) =>
      (await read({ ...everything, ...filter })).report.events.map(({ id }) => id);
    expect(await idsOf({ road: '9 Avenue' })).toEqual(['b']);
    expect(await idsOf({ kind: 'closure' })).toEqual(['a']);
    expect(await idsOf({ kind: 'roadwork', road: '16 Avenue' })).toEqual(['a']);
    expect(await idsOf({ kind: 'unheard-of' })).toEqual([]);
    const { report } = await read({ road: 'nowhere', kind: null });
    expect(report).toMatchObject({
      events: [],
      eventCount: 3,
      roadChoices: ['9 Avenue', '16 Avenue'],
      kindChoices: ['collision', 'closure', 'roadwork', 'fire'],
    });
  });
});

describe('each service stands for itself', () => {
  test.each([
    ['fresh', 29 * minuteMs, [testEvent('a')], 'fresh', 1],
    ['empty', 29 * minuteMs, [], 'empty', 0],
    ['stale', 30 * minuteMs, [testEvent('a')], 'stale', 1],
    ['empty and old, which is no all-clear', 30 * minuteMs, [], 'failed', 0],
    ['gone after a day', dayMs, [testEvent('a')], 'failed', 0],
    ['over, so that nothing is left', 29 * minuteMs, [testEvent('a', { endsAt: from(-5 * hourMs) })], 'empty', 0],
  ] as const)('%s', async (_what, ageMs, events, kind, shown) => {
    await stored('city', { events }, { fetchedAt: from(-ageMs) });
    await stored('county', { events: [testEvent('other')] }, { fetchedAt: null });
    const { report } = await read();
    expect(report.sources.events.map(({ title, state }) => [title, state.kind])).toEqual([
      ['Roads of city', kind],
      ['Roads of county', 'failed'],
    ]);
    expect(report.events).toHaveLength(shown);
  });

  test('one whose other answer failed has not been loaded whole, and shows what came', async () => {
    await stored('county', { events: [testEvent('a')] });
    const { report } = await read();
    expect(report.sources.events).toMatchObject([
      { state: { kind: 'failed' }, isPartly: true, homepage: 'https://county.example/roads' },
    ]);
    expect(report.events).toHaveLength(1);
    expect(report.attributions).toEqual([{ text: 'Data of county', url: 'https://county.example/licence' }]);
  });

  test('an edition without services has nothing, and nothing has failed', async () => {
    const { report, notes } = await read();
    expect(report.sources).toEqual({ events: [], roads: [], cameras: [], signs: [], advisories: [] });
    expect([...notes.tags]).toEqual([`traffic:${(await edition()).id}`]);
  });

  test('a sample is of this hour, and says so', async () => {
    await stored('city', { events: [testEvent('a')] }, { isSample: true });
    const { report } = await read(everything, from(100 * dayMs + 50 * minuteMs));
    expect(report.isSample).toBe(true);
    expect(report.sources.events).toMatchObject([{ state: { kind: 'fresh', asOf: from(100 * dayMs) } }]);
  });
});

describe('a page holds until', () => {
  test.each([
    ['a service is stale', [], 30 * minuteMs],
    ['something begins', [testEvent('a', { startsAt: from(10 * minuteMs) })], 10 * minuteMs],
    ['something was to end', [testEvent('a', { endsAt: from(11 * minuteMs) })], 11 * minuteMs],
    ['something is believed no longer', [testEvent('a', { endsAt: from(12 * minuteMs - 4 * hourMs) })], 12 * minuteMs],
  ])('%s', async (_what, events, ms) => {
    await stored('city', { events });
    expect((await read()).notes.validUntilMs).toBe(now.getTime() + ms);
  });

  test('a notice is due that nothing shows yet', async () => {
    const notice = { id: 'n', text: 'Wind.', language: 'en', isImportant: true, endsAt: null };
    await stored('city', { events: [], advisories: [{ ...notice, startsAt: from(5 * minuteMs) }] });
    const { report, notes } = await read();
    expect([report.advisories, notes.validUntilMs]).toEqual([[], now.getTime() + 5 * minuteMs]);
    expect((await read(everything, from(5 * minuteMs))).report.advisories).toHaveLength(1);
  });

  test('the day is over in the city, since "4 p.m." is of today', async () => {
    await stored('county', { events: [testEvent('a')] }, { fetchedAt: null });
    expect((await read()).notes.validUntilMs).toBe(Date.parse('2026-11-21T06:00:00Z'));
  });
});
