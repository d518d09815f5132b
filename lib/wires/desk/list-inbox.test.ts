import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { countUnseen, countWithdrawals } from '#lib/wires/desk/count-inbox.ts';
import { getDeskItem } from '#lib/wires/desk/get-item.ts';
import { listInbox } from '#lib/wires/desk/list-inbox.ts';
import { readInboxNews } from '#lib/wires/desk/read-inbox-news.ts';
import type { InboxFilter, InboxTab } from '#lib/wires/desk/types.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { wholeInbox } from '#testing/wires/desk-callers.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { noRouting, rule } from '#testing/wires/rules.ts';
import { wireItem } from '#testing/wires/wire-item.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const at = (minutes: number) => new Date(now.getTime() - minutes * minuteMs);
let newsroom: TestNewsroom;
/** Local in Calgary, and World in Santa Barbara. */
let dispatch: number;
let courier: number;

beforeAll(async () => {
  const { db } = database.current();
  newsroom = await testNewsroom(db, now);
  const { local, world, calgary, santaBarbara } = newsroom;
  dispatch = (await saveWire(db, system, newWire(local, [calgary], { name: 'Dispatch' }), now)).id;
  courier = (await saveWire(db, system, newWire(world, [santaBarbara], { name: 'Courier' }), now)).id;
});
beforeEach(async () => {
  await database.current().db.delete(wireItemVersions);
  await database.current().db.delete(wireItems);
});

const list = (filter: Partial<InboxFilter> = {}) =>
  listInbox(database.current().db, newsroom.reporter, { ...wholeInbox, ...filter }, now);
const headlines = async (filter: Partial<InboxFilter> = {}) =>
  (await list(filter)).lines.map(({ headline }) => headline);
const add = (wireId: number, changes: Parameters<typeof wireItem>[2]) =>
  wireItem(database.current().db, wireId, changes, now);

test('what waits is shown, the newest first, with what a person decides by', async () => {
  await add(dispatch, { title: 'Older', receivedAt: at(9), publishedAt: at(30), doubt: 'sponsored', seenAt: at(1) });
  await add(courier, {
    title: 'Newer',
    receivedAt: at(3),
    words: { deck: 'In a line.', leadPicture: newsroom.picture },
  });
  await add(dispatch, { title: 'Without words', readyVersion: 0, receivedAt: at(1) });
  const { lines, olderThan } = await list();
  expect(olderThan).toBeNull();
  expect(lines).toMatchObject([
    { headline: 'Newer', summary: 'In a line.', wireName: 'Courier', section: 'world', isUnseen: true, doubt: null },
    {
      headline: 'Older',
      wireName: 'Dispatch',
      section: 'local',
      publishedAt: at(30),
      isUnseen: false,
      doubt: 'sponsored',
    },
  ]);
  expect(lines[0]?.picture?.mediaId).toBe(newsroom.picture.mediaId);
  expect(lines[1]?.summary).toMatch(/^Councillors heard on Monday how bridge \d+ is to be mended\.$/);
});

describe('the list is narrowed', () => {
  beforeEach(async () => {
    await add(dispatch, { title: 'Plain', receivedAt: at(5) });
    await add(courier, { title: 'Rivers of 100% snow_fall', receivedAt: at(4), doubt: 'future', seenAt: now });
    const routing = {
      sectionId: newsroom.world,
      editionIds: [newsroom.calgary, newsroom.santaBarbara],
      topicIds: [],
      kicker: null,
      prominence: null,
      destination: null,
      held: [],
    };
    await add(dispatch, { title: 'Routed', receivedAt: at(3), routing });
    const unsaid = { ...routing, sectionId: null, editionIds: null };
    await add(dispatch, { title: 'Rules without a word', receivedAt: at(2), routing: unsaid });
  });

  const cases: readonly (readonly [string, () => Partial<InboxFilter>, string[]])[] = [
    ['to a wire', () => ({ wireId: courier }), ['Rivers of 100% snow_fall']],
    ['to a section', () => ({ sectionId: newsroom.world }), ['Routed', 'Rivers of 100% snow_fall']],
    ['to an edition', () => ({ editionId: newsroom.santaBarbara }), ['Routed', 'Rivers of 100% snow_fall']],
    ['to what is in any doubt', () => ({ doubt: 'any' }), ['Rivers of 100% snow_fall']],
    ['to a doubt', () => ({ doubt: 'sponsored' }), []],
    ['to what was seen', () => ({ seen: 'yes' }), ['Rivers of 100% snow_fall']],
    ['to what was not', () => ({ seen: 'no' }), ['Rules without a word', 'Routed', 'Plain']],
    ['to words in any order', () => ({ search: 'SNOW_ rivers' }), ['Rivers of 100% snow_fall']],
    ['to a sign that SQL reads otherwise', () => ({ search: '0%' }), ['Rivers of 100% snow_fall']],
    ['to a sign that is not there', () => ({ search: 'u_ed' }), []],
    ['to words that no database holds', () => ({ search: 'Plain\0' }), ['Plain']],
    ['to a wire that is not there', () => ({ wireId: 999 }), []],
  ];
  test.each(cases)('%s', async (_name, filter, expected) => expect(await headlines(filter())).toEqual(expected));
});

describe('the same story over several wires', () => {
  test('is one line, which names the others', async () => {
    const older = await add(dispatch, { title: 'Ice on the river', receivedAt: at(8) });
    await add(courier, { title: 'Ice on the river', receivedAt: at(2) });
    const { lines } = await list();
    expect(lines).toMatchObject([
      { wireName: 'Courier', repeats: [{ ...older, wireName: 'Dispatch', state: 'inbox' }] },
    ]);
    expect(await headlines({ wireId: dispatch })).toEqual(['Ice on the river']);
  });

  test('is a line when the newer one is decided, which it says', async () => {
    await add(dispatch, { title: 'Ice on the river', receivedAt: at(8) });
    await add(courier, { title: 'Ice on the river', receivedAt: at(2), state: 'taken' });
    expect((await list()).lines).toMatchObject([{ wireName: 'Dispatch', repeats: [{ state: 'taken' }] }]);
  });

  test('is shown where only the older one is what is asked for', async () => {
    await add(dispatch, { title: 'Ice on the river', receivedAt: at(8), doubt: 'future' });
    await add(courier, { title: 'Ice on the river', receivedAt: at(2) });
    expect(await headlines({ doubt: 'future' })).toEqual(['Ice on the river']);
  });

  test('is another one after some days', async () => {
    await add(dispatch, { title: 'The week ahead', receivedAt: new Date(now.getTime() - 7 * dayMs) });
    await add(courier, { title: 'The week ahead', receivedAt: at(2) });
    expect((await list()).lines.map(({ repeats }) => repeats)).toEqual([[], []]);
  });
});

test('the rules that acted are named as they were then, whatever became of them', async () => {
  const { db } = database.current();
  const rules = ['Ours', 'Late', 'Rest'].map((name) => rule({}, { kicker: 'Weir' }, { name }));
  const { ruleSetId } = await saveRules(db, system, { ruleSetId: null, rules }, now);
  const routing = { ...noRouting, held: [0, 2] };
  const { id } = await add(dispatch, { title: 'Weir opens', ruleSetId, routing });
  await add(dispatch, { title: 'No rule', receivedAt: at(5) });
  await saveRules(db, system, { ruleSetId, rules: [] }, now);
  const acted = [
    { name: 'Ours', place: 0 },
    { name: 'Rest', place: 2 },
  ];
  expect((await list()).lines).toMatchObject([
    { ruleSetId, rules: acted },
    { ruleSetId: null, rules: [] },
  ]);
  expect(await getDeskItem(db, newsroom.reporter, id, null)).toMatchObject({ ruleSetId, rules: acted });
});

test('the next page goes on behind the last line, whatever comes meanwhile', async () => {
  for (let number = 1; number <= 45; number += 1) await add(dispatch, { title: `Story ${number}`, receivedAt: at(5) });
  const first = await list();
  expect(first.lines).toHaveLength(40);
  await add(dispatch, { title: 'Just now', receivedAt: at(0) });
  const second = await list({ beforeId: first.olderThan });
  expect(second.lines.map(({ headline }) => headline)).toEqual(['Story 5', 'Story 4', 'Story 3', 'Story 2', 'Story 1']);
  expect(second.olderThan).toBeNull();
});

test('what was decided is found for a month', async () => {
  await add(dispatch, { title: 'Dropped', state: 'dropped' });
  await add(dispatch, {
    title: 'Dropped long ago',
    state: 'dropped',
    receivedAt: new Date(now.getTime() - 31 * dayMs),
  });
  await add(dispatch, { title: 'Taken', state: 'taken' });
  expect(await headlines({ tab: 'dropped' })).toEqual(['Dropped']);
  expect(await headlines({ tab: 'taken' })).toEqual(['Taken']);
  expect(await headlines()).toEqual([]);
});

test('what is unseen and what is withdrawn is counted', async () => {
  const { db } = database.current();
  await add(dispatch, { title: 'Unseen' });
  await add(dispatch, { title: 'Seen', seenAt: now });
  await add(dispatch, { title: 'Not ready', readyVersion: 0 });
  await add(dispatch, { title: 'Withdrawn from the inbox', withdrawnAt: now, seenAt: now });
  expect(await countUnseen(db, newsroom.reporter)).toBe(1);
  expect(await countWithdrawals(db, newsroom.reporter)).toBe(0);
});

test('what came since a page was drawn is counted, and what slid into it is not', async () => {
  const { db } = database.current();
  await add(dispatch, { title: 'Old', receivedAt: at(9) });
  const two = await add(dispatch, { title: 'Two', receivedAt: at(8) });
  const three = await add(dispatch, { title: 'Three', receivedAt: at(7) });
  const count = async (known: number[], isWhole: boolean) =>
    (await readInboxNews(db, newsroom.reporter, { filter: wholeInbox, known, isWhole }, now)).fresh;
  expect(await count([three.id, two.id], false)).toBe(0);
  // it came before the others, and has its words only now
  await add(dispatch, { title: 'Ready late', receivedAt: at(7.5) });
  await add(dispatch, { title: 'Just now' });
  expect(await count([three.id, two.id], false)).toBe(2);
  expect(await count([three.id, two.id], true)).toBe(3);
});

test.each<[InboxTab, string[]]>([
  ['inbox', ['Dropped', 'Taken']],
  ['dropped', ['Taken', 'Waits']],
  ['withdrawn', ['Dropped', 'Taken', 'Waits']],
])('what has left the tab %s since the page was drawn is told, and new words do not move a line', async (tab, gone) => {
  const { db } = database.current();
  const waits = await add(dispatch, { title: 'Waits', seenAt: now, doubt: 'sponsored' });
  const dropped = await add(dispatch, { title: 'Dropped', state: 'dropped' });
  const taken = await add(dispatch, { title: 'Taken', state: 'taken' });
  const known = [waits, dropped, taken].map(({ id }) => id);
  const filter = { ...wholeInbox, tab, seen: 'no' as const };
  const { moved } = await readInboxNews(db, newsroom.reporter, { filter, known, isWhole: true }, now);
  const titles = new Map([
    [waits.id, 'Waits'],
    [dropped.id, 'Dropped'],
    [taken.id, 'Taken'],
  ]);
  expect(moved.map(({ id }) => titles.get(id)).sort()).toEqual(gone);
  expect(moved.find(({ id }) => id === taken.id)).toEqual({ id: taken.id, state: 'taken' });
});
