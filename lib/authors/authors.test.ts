import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { findAuthor, getDeskAuthor, listDeskAuthors, showBylines } from '#lib/authors/queries.ts';
import { saveAuthor } from '#lib/authors/save-author.ts';
import { authors } from '#lib/authors/schema.ts';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const now = new Date('2026-11-23T15:35:00Z');
const database = testDatabase();
let room: TestNewsroom;
let zoe: { id: number; version: number };

type Input = Parameters<typeof saveAuthor>[2];
const blank = { id: null, version: 0, name: '', slug: '', role: '', bio: '', email: '', portrait: null };
const save = (input: Partial<Input>) => saveAuthor(database.current().db, system, { ...blank, ...input }, now);
const portrait = () => ({ mediaId: room.picture.mediaId, caption: '', credit: 'A. Hand', alt: 'A desk' });

beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
  zoe = await save({
    name: 'Zoë Ng',
    role: 'Harbour reporter',
    bio: 'She covers\r\nthe harbour.\r\n\r\n\r\nShe rows.\r\n',
    email: 'zoe@news.example',
    portrait: portrait(),
  });
});

test('an author has a page', async () => {
  const found = await findAuthor(database.current().db, 'zoe-ng');
  expect(found).toMatchObject({
    name: 'Zoë Ng',
    role: 'Harbour reporter',
    bio: ['She covers the harbour.', 'She rows.'],
    email: 'zoe@news.example',
    portrait: { alt: 'A desk', credit: 'A. Hand', widthPx: 1200 },
  });
  expect(await findAuthor(database.current().db, 'nobody')).toBeNull();
});

test('bylines lead to it, however they are spelt', async () => {
  expect(await showBylines(database.current().db, ['ZOE  NG', 'Ann Bell'])).toEqual([
    { name: 'ZOE  NG', authorSlug: 'zoe-ng' },
    { name: 'Ann Bell', authorSlug: null },
  ]);
});

describe('an author is refused', () => {
  test.each([
    ['with the name of another in other letters', { name: 'zoe ng' }, 'There is an author “Zoë Ng” already.'],
    ['at the address of another', { name: 'Zo Eng', slug: 'zoe-ng' }, 'has the address “zoe-ng” already'],
    [
      'with a portrait that is not in the library',
      { name: 'Ann Bell', portrait: { mediaId: randomUUID(), caption: '', credit: '', alt: 'A face' } },
      'not in the library',
    ],
  ])('%s', async (_what, input, message) => {
    const error = await save(input).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidError);
    expect((error as InvalidError).userMessage).toContain(message);
  });

  test.each([
    ['without a name', { name: ' ' }, 'name'],
    ['with two names in one', { name: 'Ann Bell, Zoë Ng' }, 'name'],
    ['with half an address of mail', { name: 'Ann Bell', email: 'ann@' }, 'email'],
    ['with a biography that is too long', { name: 'Ann Bell', bio: 'x'.repeat(3_001) }, 'bio'],
    [
      'with a portrait nobody describes',
      { name: 'Ann Bell', portrait: { mediaId: randomUUID(), caption: '', credit: '', alt: ' ' } },
      'portrait',
    ],
  ])('%s', async (_what, input, field) => {
    const error = await save(input).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ZodError' });
    expect((error as { issues: { path: string[] }[] }).issues[0]?.path[0]).toBe(field);
  });
});

test('a change names the version it saw; nothing is overwritten', async () => {
  const { db } = database.current();
  const { id } = await save({ name: 'Bo Lind', bio: 'One.' });
  const seen = await getDeskAuthor(db, system, id);
  await save({ ...seen, name: 'Bo Lindqvist', bio: 'Two.' });
  await expect(save({ ...seen, bio: 'Three.' })).rejects.toBeInstanceOf(ConflictError);
  expect(await getDeskAuthor(db, system, id)).toMatchObject({ name: 'Bo Lindqvist', bio: 'Two.', version: 2 });
  // the address stays until it is given another
  expect(await findAuthor(db, 'bo-lind')).toMatchObject({ name: 'Bo Lindqvist' });
  expect(await showBylines(db, ['Bo Lind', 'bo lindqvist'])).toMatchObject([
    { authorSlug: null },
    { authorSlug: 'bo-lind' },
  ]);
});

test('an author that is not there cannot be opened or changed', async () => {
  await expect(getDeskAuthor(database.current().db, system, 999_999)).rejects.toBeInstanceOf(NotFoundError);
  await expect(getDeskAuthor(database.current().db, system, Number.NaN)).rejects.toBeInstanceOf(NotFoundError);
  await expect(save({ id: 999_999, name: 'Ghost' })).rejects.toBeInstanceOf(NotFoundError);
});

test('a damaged portrait costs the portrait only', async () => {
  const { db } = database.current();
  const { id } = await save({ name: 'Dee Broken' });
  await db
    .update(authors)
    .set({ portrait: { mediaId: 'x' } })
    .where(eq(authors.id, id));
  expect(await findAuthor(db, 'dee-broken')).toMatchObject({ name: 'Dee Broken', portrait: null });
});

test('the desk lists everybody by name', async () => {
  const names = (await listDeskAuthors(database.current().db, system)).map(({ name }) => name);
  expect(names).toEqual(['Bo Lindqvist', 'Dee Broken', 'Zoë Ng']);
  expect(zoe.version).toBe(1);
});
