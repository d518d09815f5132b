import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { openRouter } from '#lib/wires/routing/apart/route-apart.ts';
import { routeStored } from '#lib/wires/routing/apart/route-stored.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { tryRules } from '#lib/wires/routing/try-rules.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions, wireRuleSets, wires } from '#lib/wires/schema.ts';
import type { FeedItem, RoutingRule } from '#lib/wires/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { feedItem } from '#testing/wires/feed-items.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { rule } from '#testing/wires/rules.ts';
import { storedItem } from '#testing/wires/stored-item.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);

let room: TestNewsroom;
let wireId: number;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});
beforeEach(async () => {
  for (const table of [wireItemVersions, wireItems, wireRuleSets, wires]) await db().delete(table);
  const wire = newWire(room.local, [room.calgary], { timeZone: 'America/Denver' });
  ({ id: wireId } = await saveWire(db(), system, wire, now));
});

/** In this process: one of its own for each test takes a while. */
const here = () => ({ route: async (task: Parameters<typeof routeStored>[0]) => routeStored(task), close: () => {} });
const tried = (rules: RoutingRule[]) => tryRules(db(), room.editor, { rules }, now, here);
const store = (title: string, ageMs: number, raw: Partial<FeedItem> = {}) =>
  storedItem(db(), wireId, [before(ageMs)], { raw: feedItem(title, { title, ...raw }) });
const inWords = (word: string) => ({ words: { any: [word], in: 'both' as const } });

test('what each rule would have done is counted, and shown beside what the rules in force say', async () => {
  await saveRules(db(), system, { ruleSetId: null, rules: [rule(inWords('snow'), { sectionId: room.world })] }, now);
  const snow = await store('Snow closes the pass', hourMs);
  const river = await store('The river rises', 2 * hourMs, {
    contentHtml: '<p>It has <b>snowed</b> and <i>rained</i>.',
  });
  await store('Nothing new', 3 * hourMs);
  const result = await tried([
    rule(inWords('rained'), { destination: 'drop' }),
    rule(inWords('snow'), { sectionId: room.world }),
  ]);
  expect(result).toMatchObject({ itemCount: 3, changedCount: 1, isCutShort: false, held: [1, 1] });
  expect(result.items).toMatchObject([
    { id: snow, isChanged: false, before: { held: [0], sectionId: room.world }, after: { held: [1] } },
    { id: river, isChanged: true, before: { held: [] }, after: { held: [0], destination: 'drop' } },
  ]);
});

test('an item is asked at the time it came, on the clock of its wire', async () => {
  const at = new Date('2026-11-23T05:30:00Z'); // 22:30 in Denver, Sunday
  const id = await storedItem(db(), wireId, [at]);
  const result = await tried([
    rule({ hours: { from: 22, to: 23 }, weekdays: [7] }, { kicker: 'Late' }),
    rule({ weekdays: [1] }, { kicker: 'Early' }),
  ]);
  expect(result.held).toEqual([1, 0]);
  expect(result.items).toMatchObject([{ id, after: { kicker: 'Late' } }]);
});

test('only the newest version counts, of what came in 30 days and is still raw', async () => {
  await storedItem(db(), wireId, [before(40 * dayMs), before(2 * dayMs)]);
  await store('Long ago', 30 * dayMs + 1);
  await storedItem(db(), wireId, [before(dayMs)], { raw: null });
  expect(await tried([rule({}, { stop: true })])).toMatchObject({ itemCount: 1, held: [1], changedCount: 0 });
});

test('nothing is written', async () => {
  await store('Snow closes the pass', hourMs);
  const stored = await db().select().from(wireItems);
  await tried([rule({}, { destination: 'drop' })]);
  expect(await db().select().from(wireItems)).toEqual(stored);
  expect(await db().$count(wireRuleSets)).toBe(0);
});

test('rules that could not be saved are not tried', async () => {
  const unknown = rule({}, { sectionId: 999 });
  await expect(tried([unknown])).rejects.toMatchObject({ issues: [{ path: ['rules', 0, 'actions', 'sectionId'] }] });
});

describe('in a process of its own', () => {
  test('the same comes out, page after page', async () => {
    for (let count = 0; count < 101; count += 1) await store(`Snow ${count}`, count * hourMs);
    const rules = [rule(inWords('snow'), { kicker: 'Winter' })];
    expect(await tryRules(db(), room.editor, { rules }, now)).toEqual(await tried(rules));
  });

  test('one that has ended says so at its next task', async () => {
    const router = openRouter();
    router.close();
    await expect(router.route({ lists: [], items: [] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(router.route({ lists: [], items: [] })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('one that takes too long is ended', async () => {
    const router = openRouter(1);
    const task = { lists: [], items: [] };
    await expect(router.route(task)).rejects.toMatchObject({ code: 'invalid' });
    router.close();
  });
});
