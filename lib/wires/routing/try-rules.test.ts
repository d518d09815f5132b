import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs, machineNowMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { openRouter, warmRouter } from '#lib/wires/routing/apart/route-apart.ts';
import { type BothRoutings, type RoutingTask, routeStored } from '#lib/wires/routing/apart/route-stored.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import { tryRules } from '#lib/wires/routing/try-rules.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
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
const here = () => ({ route: async (task: RoutingTask) => routeStored(task), close: () => {} });
const tried = (rules: RoutingRule[]) => tryRules(db(), room.editor, { rules }, now, { open: here, budgetMs: hourMs });
const store = (title: string, ageMs: number, raw: Partial<FeedItem> = {}) =>
  storedItem(db(), wireId, [before(ageMs)], { raw: feedItem(title, { title, ...raw }) });
const inWords = (word: string) => ({ words: { any: [word], in: 'both' as const } });

test('what the rules would have done is counted, and shown beside what those in force do', async () => {
  await saveRules(db(), system, { ruleSetId: null, rules: [rule(inWords('snow'), { sectionId: room.world })] }, now);
  await store('Snow closes the pass', hourMs);
  const river = await store('The river rises', 2 * hourMs, {
    contentHtml: '<p>It has <b>snowed</b> and <i>rained</i>.',
  });
  const hail = await store('Hail and snow', 3 * hourMs);
  await store('Nothing new', 4 * hourMs);
  const result = await tried([
    rule(inWords('rained'), { destination: 'drop', stop: true }),
    rule(inWords('hail'), { editionIds: [room.santaBarbara], kicker: 'Hail' }),
    rule(inWords('snow'), { sectionId: room.world }),
  ]);
  expect(result).toMatchObject({
    foundCount: 4,
    itemCount: 4,
    isMore: false,
    changedCount: 2,
    held: [1, 1, null],
    effects: { publish: 0, inbox: 0, drop: 1, section: 0, editions: 1, other: 1 },
  });
  expect(result.items).toMatchObject([
    { id: river, before: { destination: 'inbox', sectionId: room.local }, after: { destination: 'drop' } },
    {
      id: hail,
      before: { sectionId: room.world, editionIds: [room.calgary], kicker: '' },
      after: { sectionId: room.world, editionIds: [room.santaBarbara], kicker: 'Hail' },
    },
  ]);
});

test('a rule that says what its wire says, or says more of what is dropped, changes nothing', async () => {
  const drop = rule(inWords('hail'), { destination: 'drop' });
  await saveRules(db(), system, { ruleSetId: null, rules: [drop] }, now);
  await store('Hail', hourMs);
  await store('Snow', 2 * hourMs);
  const same = rule({}, { sectionId: room.local, destination: 'inbox', kicker: '', prominence: 'standard' });
  expect(await tried([{ ...same, actions: { ...same.actions, stop: false } }, drop])).toMatchObject({
    held: [2, null],
    changedCount: 0,
  });
});

test('what is doubtful waits, whatever a rule says', async () => {
  await storedItem(db(), wireId, [before(hourMs)], { doubt: 'sponsored' });
  await storedItem(db(), wireId, [before(2 * hourMs)]);
  expect(await tried([rule({}, { destination: 'publish' })])).toMatchObject({
    held: [2],
    effects: { publish: 1, inbox: 0 },
  });
});

test('only what the changed rules can hold for is asked', async () => {
  const other = newWire(room.local, [room.calgary]);
  const { id: otherId } = await saveWire(db(), system, other, now);
  await store('Snow', hourMs);
  await storedItem(db(), otherId, [before(2 * hourMs)]);
  const asked: string[] = [];
  const open = () => ({
    route: async (task: RoutingTask) => {
      asked.push(...task.items.map(({ raw }) => raw.summaryHtml));
      return routeStored(task);
    },
    close: () => {},
  });
  const ofWire = { ...rule({ wireIds: [wireId] }, { kicker: 'Winter' }), isOn: true };
  const result = await tryRules(db(), room.editor, { rules: [ofWire] }, now, { open });
  expect(result).toMatchObject({ foundCount: 2, itemCount: 2, held: [1], changedCount: 1 });
  // and its words are left where they are
  expect(asked).toEqual(['']);
  await tryRules(db(), room.editor, { rules: [{ ...ofWire, isOn: false }] }, now, { open });
  expect(asked).toHaveLength(1);
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

describe('where the time is short', () => {
  test('the newest are asked, and how many they are is said', async () => {
    for (let count = 0; count < 60; count += 1) await store(`Snow ${count}`, count * hourMs);
    let left = 55;
    const open = () => ({
      route: async (task: RoutingTask) => {
        const routings = routeStored(task).slice(0, left);
        left -= routings.length;
        return routings;
      },
      close: () => {},
    });
    const result = await tryRules(db(), room.editor, { rules: [rule(inWords('snow'), { kicker: 'Winter' })] }, now, {
      open,
      budgetMs: hourMs,
    });
    expect(result).toMatchObject({ foundCount: 60, itemCount: 55, changedCount: 55, held: [55] });
    expect(result.items.at(-1)?.title).toBe('Snow 54');
  });

  test('nothing may be known', async () => {
    await store('Snow', hourMs);
    const rules = [rule({}, { kicker: 'Winter' })];
    const result = await tryRules(db(), room.editor, { rules }, now, { open: here, budgetMs: 0 });
    expect(result).toMatchObject({ foundCount: 1, itemCount: 0, changedCount: 0, held: [0], items: [] });
  });

  test('no more than two are tried at once', async () => {
    await store('Snow', hourMs);
    const gate = Promise.withResolvers<BothRoutings[]>();
    const open = () => ({ route: () => gate.promise, close: () => {} });
    const rules = [rule({}, { kicker: 'Winter' })];
    const some = [1, 2].map(() => tryRules(db(), room.editor, { rules }, now, { open, budgetMs: hourMs }));
    await expect(tried(rules)).rejects.toMatchObject({ code: 'limited' });
    gate.resolve([null]);
    await Promise.all(some);
    expect(await tried(rules)).toMatchObject({ changedCount: 1 });
  });
});

describe('in a process of its own', () => {
  const task = (endsInMs: number, title = 'Snow'): RoutingTask => ({
    items: [{ wire: { id: 1, language: 'en', timeZone: 'UTC' }, receivedAt: now, raw: feedItem('snow', { title }) }],
    changed: [rule(inWords('snow'), { kicker: 'Winter' })],
    before: [],
    after: [rule(inWords('snow'), { kicker: 'Winter' })],
    endsAtMs: machineNowMs() + endsInMs,
  });

  test('the same comes out, page after page', async () => {
    for (let count = 0; count < 101; count += 1) await store(`Snow ${count}`, count * hourMs);
    const rules = [rule(inWords('snow'), { kicker: 'Winter' })];
    const apart = await tryRules(db(), room.editor, { rules }, now, { budgetMs: hourMs });
    expect(apart).toEqual(await tried(rules));
    expect(apart).toMatchObject({ itemCount: 101, changedCount: 101 });
  });

  test('one that is closed waits for the next, which finds it well', async () => {
    warmRouter();
    const router = openRouter();
    expect(await router.route(task(hourMs))).toMatchObject([{ after: { kicker: 'Winter' } }]);
    router.close();
    const next = openRouter();
    expect(await next.route(task(hourMs, 'Hail and snow'))).toMatchObject([{ after: { kicker: 'Winter' } }]);
    next.close();
  });

  test('one that takes too long is ended, and the next task says so', async () => {
    const router = openRouter();
    await router.route(task(hourMs));
    const late = router.route(task(-hourMs));
    // its grace is over; one that is ready would answer within that millisecond, so nothing is heard for a while
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    expect(await late).toEqual([]);
    await expect(router.route(task(hourMs))).rejects.toMatchObject({ code: 'invalid' });
    router.close();
    const next = openRouter();
    expect(await next.route(task(hourMs))).toHaveLength(1);
    next.close();
  });
});
