import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { routeStored } from '#lib/wires/routing/apart/route-stored.ts';
import { changeRules } from '#lib/wires/routing/changing/change-rules.ts';
import { restoreRules } from '#lib/wires/routing/changing/restore-rules.ts';
import { getRuleSet, listRuleNames, listRuleSets } from '#lib/wires/routing/changing/rule-sets.ts';
import { getRuleStanding } from '#lib/wires/routing/changing/rule-standing.ts';
import { tryRule } from '#lib/wires/routing/changing/try-rule.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { feedItem } from '#testing/wires/feed-items.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { rule } from '#testing/wires/rules.ts';
import { storedItem } from '#testing/wires/stored-item.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');

let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});
beforeEach(async () => {
  for (const table of [wireItemVersions, wireItems, wireRuleSets, wires]) await db().delete(table);
});

const named = (name: string) => rule({}, { stop: true }, { name });
const put = (name: string, from: number | null, to: number) => ({ kind: 'put' as const, from, to, rule: named(name) });
const save = (...names: string[]) =>
  findRules(db()).then(({ ruleSetId }) => saveRules(db(), room.editor, { ruleSetId, rules: names.map(named) }, now));
const change = (ruleSetId: number | null, what: Parameters<typeof changeRules>[2]['change']) =>
  changeRules(db(), room.editor, { ruleSetId, change: what }, now);
const namesInForce = async () => (await findRules(db())).rules.map(({ name }) => name);

test('the first rule is added where there is none, and each change is a version', async () => {
  const first = await change(null, put('A', null, 0));
  const second = await change(first.ruleSetId, put('B', null, 0));
  await change(second.ruleSetId, { kind: 'remove', place: 1 });
  expect(await namesInForce()).toEqual(['B']);
  expect((await listRuleSets(db(), room.reporter)).map(({ count, savedBy }) => [count, savedBy])).toEqual([
    [1, 'Edda Tor'],
    [2, 'Edda Tor'],
    [1, 'Edda Tor'],
  ]);
  expect((await getRuleSet(db(), room.reporter, second.ruleSetId)).rules).toEqual([named('B'), named('A')]);
});

test('of two who change the same version the second is told, and nothing of the first is lost', async () => {
  const { ruleSetId } = await save('A');
  await change(ruleSetId, put('B', null, 1));
  await expect(change(ruleSetId, put('C', null, 1))).rejects.toMatchObject({ code: 'conflict' });
  expect(await namesInForce()).toEqual(['A', 'B']);
});

test('an earlier version comes back as a new one', async () => {
  const { ruleSetId: restoredId } = await save('A', 'B');
  const { ruleSetId } = await save();
  await restoreRules(db(), room.editor, { ruleSetId, restoredId }, now);
  expect(await namesInForce()).toEqual(['A', 'B']);
  expect(await listRuleSets(db(), room.editor)).toHaveLength(3);
  const seen = { ruleSetId, restoredId };
  await expect(restoreRules(db(), room.editor, seen, now)).rejects.toMatchObject({ code: 'conflict' });
  await expect(restoreRules(db(), room.editor, { ruleSetId, restoredId: 9_999 }, now)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('versions say what their rules are called', async () => {
  const { ruleSetId } = await save('A', 'B');
  expect(await listRuleNames(db(), [ruleSetId, null, ruleSetId])).toEqual(new Map([[ruleSetId, ['A', 'B']]]));
  expect(await listRuleNames(db(), [null])).toEqual(new Map());
});

describe('for one who could not save it, a rule', () => {
  const standing = (ruleSetId: number | null, from: number | null) =>
    getRuleStanding(db(), room.editor, { ruleSetId, from });

  test('stands somewhere else', async () => {
    const { ruleSetId } = await save('A', 'B');
    const newest = await save('C', 'A', 'B');
    expect(await standing(ruleSetId, 1)).toEqual({ ...newest, savedBy: 'Edda Tor', fate: 'there', from: 2 });
  });

  test('was changed, is gone, or is new', async () => {
    const { ruleSetId } = await save('A', 'B');
    const rules = [rule({}, { kicker: 'Winter' }, { name: 'A' })];
    const newest = await saveRules(db(), system, { ruleSetId, rules }, now);
    expect(await standing(ruleSetId, 0)).toEqual({ ...newest, savedBy: null, fate: 'changed', from: 0 });
    expect(await standing(ruleSetId, 1)).toMatchObject({ fate: 'gone', from: null });
    expect(await standing(ruleSetId, null)).toMatchObject({ fate: 'new', from: null });
  });

  test('may be of a version that never was', async () => {
    expect(await standing(null, 0)).toMatchObject({ ruleSetId: null, fate: 'gone' });
    expect(await standing(9_999, 0)).toMatchObject({ ruleSetId: null, fate: 'gone' });
  });
});

describe('a trial of one rule', () => {
  const open = () => ({ route: async (task: Parameters<typeof routeStored>[0]) => routeStored(task), close: () => {} });
  const tried = (ruleSetId: number | null, what: Parameters<typeof changeRules>[2]['change']) =>
    tryRule(db(), room.editor, { ruleSetId, change: what }, now, { open, budgetMs: hourMs });
  const store = async (titles: readonly string[]) => {
    const { id } = await saveWire(db(), system, newWire(room.local, [room.calgary]), now);
    for (const [index, title] of titles.entries()) {
      const receivedAt = new Date(now.getTime() - index * hourMs);
      await storedItem(db(), id, [receivedAt], { raw: feedItem(title, { title }) });
    }
  };

  test('says for how many it holds, and shows at most fifty', async () => {
    await store(Array.from({ length: 55 }, (_, place) => `Snow ${place}`));
    const { ruleSetId } = await save();
    const winter = rule({ words: { any: ['snow'], in: 'headline' } }, { kicker: 'Winter' });
    const result = await tried(ruleSetId, { kind: 'put', from: null, to: 0, rule: winter });
    expect(result).toMatchObject({ itemCount: 55, heldCount: 55, changedCount: 55, effects: { other: 55 } });
    expect(result.items).toHaveLength(50);
    expect(await namesInForce()).toEqual([]);
  });

  test('counts only what earlier rules leave to it', async () => {
    await store(['Snow', 'Hail']);
    const drop = rule({ words: { any: ['snow'], in: 'headline' } }, { destination: 'drop', stop: true });
    const { ruleSetId } = await saveRules(db(), room.editor, { ruleSetId: null, rules: [drop] }, now);
    const all = rule({}, { kicker: 'Weather' });
    expect(await tried(ruleSetId, { kind: 'put', from: null, to: 1, rule: all })).toMatchObject({
      heldCount: 1,
      changedCount: 1,
    });
    expect(await tried(ruleSetId, { kind: 'put', from: 0, to: 0, rule: drop })).toMatchObject({
      heldCount: null,
      changedCount: 0,
    });
  });

  test('is refused at a version that is not in force any more', async () => {
    const { ruleSetId } = await save('A');
    await save('B');
    await expect(tried(ruleSetId, put('C', null, 0))).rejects.toMatchObject({ code: 'conflict' });
  });
});
