import { desc } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ConflictError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { findRules, getRules } from '#lib/wires/routing/find-rules.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import type { RoutingRule } from '#lib/wires/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { rule } from '#testing/wires/rules.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');

let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});
beforeEach(() => db().delete(wireRuleSets));

const save = (rules: RoutingRule[], ruleSetId: number | null = null) =>
  saveRules(db(), room.editor, { ruleSetId, rules }, now);

test('without rules none are in force', async () => {
  expect(await findRules(db())).toEqual({ ruleSetId: null, rules: [] });
});

test('the newest list is in force, the ones before it stay, and the audit has both', async () => {
  const first = await save([rule({}, { sectionId: room.world })]);
  const rules = [rule({ words: { any: [' snow '], in: 'both' } }, { kicker: 'Winter' }), rule({}, { stop: true })];
  const second = await save(rules, first.ruleSetId);
  const [snow, stop] = rules;
  const stored = [{ ...snow, when: { words: { any: ['snow'], in: 'both' } } }, stop];
  expect(await findRules(db())).toEqual({ ruleSetId: second.ruleSetId, rules: stored });
  expect(await getRules(db(), room.reporter)).toEqual(await findRules(db()));
  expect(await db().$count(wireRuleSets)).toBe(2);
  const [entry] = await db().select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
  expect(entry).toMatchObject({ action: 'wire.route', subjectId: String(second.ruleSetId), details: { rules: 2 } });
});

test('of several who change the same version one is first', async () => {
  const first = await save([]);
  const results = await Promise.allSettled(
    ['A', 'B', 'C'].map((name) => save([rule({}, { stop: true }, { name })], first.ruleSetId)),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ConflictError);
  await expect(save([])).rejects.toThrow(ConflictError);
});

describe('refuses', () => {
  test.each<[string, RoutingRule, (string | number)[], string]>([
    ['a wire', rule({ wireIds: [999] }, { stop: true }), ['when', 'wireIds'], '999 is no wire of this paper'],
    ['a section', rule({}, { sectionId: 999 }), ['actions', 'sectionId'], '999 is no section of this paper'],
    ['an edition', rule({}, { editionIds: [999] }), ['actions', 'editionIds'], '999 is no edition of this paper'],
    ['a topic', rule({}, { topicIds: [999] }), ['actions', 'topicIds'], '999 is no topic of this paper'],
    ['no deed', rule({}, {}), ['actions'], 'say what it does'],
    ['no name', rule({}, { stop: true }, { name: ' ' }), ['name'], 'a name'],
    [
      'no word',
      rule({ words: { any: [], in: 'both' } }, { stop: true }),
      ['when', 'words', 'any'],
      'at least one word',
    ],
    ['signs', rule({ words: { any: ['?!'], in: 'both' } }, { stop: true }), ['when', 'words', 'any', 0], 'a word'],
    ['no category', rule({ categories: ['/'] }, { stop: true }), ['when', 'categories', 0], 'a category'],
    ['an hour', rule({ hours: { from: 0, to: 24 } }, { stop: true }), ['when', 'hours', 'to'], 'an hour from 0 to 23'],
    ['no hours', rule({ hours: { from: 5, to: 5 } }, { stop: true }), ['when', 'hours'], 'two hours that differ'],
    ['a day', rule({ weekdays: [0] }, { stop: true }), ['when', 'weekdays', 0], '1 Monday'],
    ['a language', rule({ languages: ['English'] }, { stop: true }), ['when', 'languages', 0], 'a language tag'],
  ])('%s', async (_what, wrong, path, message) => {
    const refusal = { path: ['rules', 1, ...path], message: expect.stringContaining(message) };
    await expect(save([rule({}, { stop: true }), wrong])).rejects.toMatchObject({ issues: [refusal] });
    expect(await db().$count(wireRuleSets)).toBe(0);
  });

  test('more than two hundred', async () => {
    const rules = Array.from({ length: 201 }, () => rule({}, { stop: true }));
    await expect(save(rules)).rejects.toMatchObject({ issues: [{ message: 'at most 200 rules' }] });
    await saveRules(db(), system, { ruleSetId: null, rules: rules.slice(1) }, now);
  });
});
