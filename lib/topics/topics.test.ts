import { beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { findTopic, listDeskTopics } from '#lib/topics/queries.ts';
import { saveTopic } from '#lib/topics/save-topic.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const now = new Date('2026-11-23T15:35:00Z');
const database = testDatabase();
const save = (input: Parameters<typeof saveTopic>[2]) => saveTopic(database.current().db, system, input, now);
let cafe: { id: number };

beforeAll(async () => {
  cafe = await save({ id: null, name: 'Café culture', description: 'Where coffee is  poured.' });
  await save({ id: null, name: 'Élections', slug: 'vote' });
});

test('a topic has an address made from its name, and a line about it', async () => {
  expect(await findTopic(database.current().db, 'cafe-culture')).toEqual({
    ...cafe,
    name: 'Café culture',
    description: 'Where coffee is poured.',
  });
  expect(await findTopic(database.current().db, 'elections')).toBeNull();
  expect((await findTopic(database.current().db, 'vote'))?.name).toBe('Élections');
});

describe('a new topic is refused', () => {
  test.each([
    ['the name of another in other letters', { name: ' CAFE   Culture' }, 'There is a topic “Café culture” already.'],
    ['the address of another', { name: 'Votes', slug: 'vote' }, 'has the address “vote” already'],
    ['a name that makes the address of another', { name: 'Cafe-culture!' }, 'has the address “cafe-culture” already'],
  ])('with %s', async (_what, input, message) => {
    const error = await save({ id: null, ...input }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidError);
    expect((error as InvalidError).userMessage).toContain(message);
  });

  test.each([
    ['without a name', { name: ' \u200b ' }, 'name'],
    ['with a name that is too long', { name: 'x'.repeat(61) }, 'name'],
    ['with capitals in its address', { name: 'Ships', slug: 'Ships' }, 'slug'],
  ])('%s', async (_what, input, field) => {
    await expect(save({ id: null, ...input })).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });

  test('and leaves nothing behind', async () => {
    const names = (await listDeskTopics(database.current().db, system)).map(({ name }) => name);
    expect(names).toEqual(['Café culture', 'Élections']);
  });
});

test('of two people who make the same topic at once one is told', async () => {
  const outcomes = await Promise.allSettled([save({ id: null, name: 'Ferries' }), save({ id: null, name: 'FERRIES' })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a topic keeps its address when it is renamed, until it is given another', async () => {
  const { id } = await save({ id: null, name: 'Bow river' });
  expect(await save({ id, name: 'The Bow', description: 'Ice and all.' })).toMatchObject({ id, slug: 'bow-river' });
  // its own name in other letters is no clash
  expect(await save({ id, name: 'THE BOW', slug: 'the-bow' })).toMatchObject({ slug: 'the-bow', description: '' });
  expect(await findTopic(database.current().db, 'bow-river')).toBeNull();
  const entries = await database.current().db.select().from(auditEntries);
  expect(entries.filter((entry) => entry.subjectKind === 'topic' && entry.subjectId === String(id))).toHaveLength(3);
});

test('a topic that is not there cannot be changed', async () => {
  await expect(save({ id: 999_999, name: 'Ghosts' })).rejects.toBeInstanceOf(NotFoundError);
});
