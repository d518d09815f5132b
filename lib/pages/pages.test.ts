import { beforeAll, describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { auditEntries } from '#lib/audit/schema.ts';
import { minuteMs } from '#lib/clock.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { getDeskPage, getPageVersion, listDeskPages, listPageHistory } from '#lib/pages/desk-queries.ts';
import { findPage, listPages } from '#lib/pages/queries.ts';
import { restorePage } from '#lib/pages/restore-page.ts';
import { savePage } from '#lib/pages/save-page.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newPage } from '#testing/pages/new-page.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);
let room: TestNewsroom;

beforeAll(async () => {
  // both editions are in English
  room = await testNewsroom(database.current().db, now);
});

describe('saving a page', () => {
  test('makes versions, the newest of which readers see with the time it was saved', async () => {
    const { db } = database.current();
    const page = newPage();
    expect(await savePage(db, room.editor, page, now)).toEqual({ number: 1 });
    const text = 'Now with [a link](https://a.example/).';
    expect(await savePage(db, room.editor, { ...page, number: 1, headline: 'Us', text }, later(1))).toEqual({
      number: 2,
    });
    const found = await findPage(db, page.kind, page.language);
    expect(found).toMatchObject({ kind: page.kind, language: page.language, headline: 'Us', changedAt: later(1) });
    expect(found && textOf(found.body)).toEqual(['Now with a link.']);
    const history = await listPageHistory(db, room.editor, { kind: page.kind, language: page.language });
    expect(history.map(({ number, savedBy }) => ({ number, savedBy }))).toEqual([
      { number: 2, savedBy: 'Edda Tor' },
      { number: 1, savedBy: 'Edda Tor' },
    ]);
  });

  test.each([
    ['a first version where there is one', 0],
    ['above a version that is not the newest', 1],
    ['above a version that does not exist yet', 7],
  ])('%s is refused, naming who was first', async (_what, number) => {
    const { db } = database.current();
    const page = newPage();
    await savePage(db, room.editor, page, now);
    await savePage(db, room.administrator, { ...page, number: 1, text: 'Ada’s words.' }, now);
    const late = savePage(db, room.editor, { ...page, number, text: 'Edda’s words.' }, now);
    await expect(late).rejects.toThrow(ConflictError);
    await expect(late).rejects.toMatchObject({ userMessage: 'Ada Min saved version 2 while you were writing.' });
    const stands = await getDeskPage(db, room.editor, { kind: page.kind, language: page.language });
    expect(stands).toMatchObject({ number: 2, savedBy: 'Ada Min' });
  });

  test('of ten at once one wins, and the others hear of it', async () => {
    const { db } = database.current();
    const page = newPage();
    const saves = Array.from({ length: 10 }, (_, place) =>
      savePage(db, room.editor, { ...page, text: `Words ${place}.` }, now),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ConflictError);
    }
  });

  test('is for editors, and leaves an entry in the audit log', async () => {
    const { db } = database.current();
    const page = newPage();
    const before = await db.$count(auditEntries);
    await expect(savePage(db, room.reporter, page, now)).rejects.toThrow(ForbiddenError);
    expect(await db.$count(auditEntries)).toBe(before);
    await savePage(db, room.editor, page, now);
    expect((await db.select().from(auditEntries).orderBy(auditEntries.id)).at(-1)).toMatchObject({
      action: 'page.save',
      actorName: 'Edda Tor',
      subjectKind: 'page',
      subjectId: 'about',
      details: { language: page.language, number: 1 },
    });
  });

  test.each([
    [{ headline: ' \u200b ' }, 'headline', 'a headline'],
    [{ headline: 'x'.repeat(121) }, 'headline', 'at most 120 characters'],
    [{ text: 'Words.\n\n# Who' }, 'text', 'Line 3: a subhead is “## ” and its words.'],
    [{ text: '- a\n'.repeat(201) }, 'text', /.+/],
    [{ language: 'english please' }, 'language', 'a language such as en or fr'],
  ])('refuses %j at its field', async (wrong, field, message) => {
    const saved = savePage(database.current().db, room.editor, { ...newPage(), ...wrong }, now);
    await expect(saved).rejects.toThrow(ZodError);
    const error = await saved.catch((thrown: unknown) => thrown);
    const issue = error instanceof ZodError ? error.issues[0] : undefined;
    expect(issue?.path[0]).toBe(field);
    expect(issue?.message).toMatch(message);
  });

  test('takes what PostgreSQL cannot hold out of the words', async () => {
    const { db } = database.current();
    const page = newPage();
    await savePage(db, room.editor, { ...page, text: 'A\0B \ud83d.' }, now);
    const found = await findPage(db, page.kind, page.language);
    expect(found && textOf(found.body)).toEqual(['AB \ufffd.']);
  });
});

describe('an earlier version', () => {
  test('is restored as a new one; nothing between is lost', async () => {
    const { db } = database.current();
    const page = newPage();
    const key = { kind: page.kind, language: page.language };
    await savePage(db, room.editor, { ...page, text: '## First\n\n- words' }, now);
    await savePage(db, room.editor, { ...page, number: 1, headline: 'Second', text: 'Second.' }, later(1));
    expect(await restorePage(db, room.editor, { ...key, number: 2, restore: 1 }, later(2))).toEqual({ number: 3 });
    const [first, third] = [
      await getPageVersion(db, room.editor, { ...key, number: 1 }),
      await getPageVersion(db, room.editor, { ...key, number: 3 }),
    ];
    expect({ headline: third.headline, body: third.body }).toEqual({ headline: first.headline, body: first.body });
    expect(await listPageHistory(db, room.editor, key)).toHaveLength(3);
  });

  test('is not restored over words nobody showed to whoever restores', async () => {
    const { db } = database.current();
    const page = newPage();
    await savePage(db, room.editor, page, now);
    await savePage(db, room.administrator, { ...page, number: 1, text: 'Newer.' }, now);
    const { kind, language } = page;
    await expect(restorePage(db, room.editor, { kind, language, number: 1, restore: 1 }, now)).rejects.toThrow(
      ConflictError,
    );
  });

  test.each([2, 9_000_000_000, 1.5, Number.NaN])('number %d of one version does not exist', async (number) => {
    const { db } = database.current();
    const page = newPage();
    await savePage(db, room.editor, page, now);
    const { kind, language } = page;
    await expect(getPageVersion(db, room.editor, { kind, language, number })).rejects.toThrow(NotFoundError);
  });
});

describe('what readers can open', () => {
  beforeAll(async () => {
    const { db } = database.current();
    const save = (kind: 'contact' | 'privacy' | 'standards', language: string, text: string, number = 0) =>
      savePage(db, room.editor, { kind, language, number, headline: `${kind} ${language}`, text }, later(number));
    await save('contact', 'en', 'Write.');
    await save('contact', 'fr-CA', 'Écrivez.');
    await save('privacy', 'en', 'Nothing is kept.');
    await save('privacy', 'fr', 'Rien.');
    await save('privacy', 'fr', '', 1);
    await save('standards', 'en', 'Be right.');
    await save('standards', 'en', '', 1);
  });

  test.each([
    ['contact', 'en-US', 'en'],
    ['contact', 'fr-CA', 'fr'],
    ['contact', 'de', 'en'],
    ['privacy', 'fr', 'en'],
    ['standards', 'en', null],
    ['masthead', 'en', null],
  ] as const)('%s in %s is in %s', async (kind, language, expected) => {
    const { db } = database.current();
    const found = await findPage(db, kind, language);
    expect(found?.language ?? null).toBe(expected);
    // the list says the same as the page
    const listed = (await listPages(db, language)).find((page) => page.kind === kind);
    expect(listed?.language ?? null).toBe(expected);
  });

  test('is listed in the order of the footer', async () => {
    const pages = await listPages(database.current().db, 'fr-CA');
    expect(pages).toEqual([
      { kind: 'contact', language: 'fr' },
      { kind: 'privacy', language: 'en' },
    ]);
  });
});

test('the desk sees pages that were taken off, and an empty one where nobody wrote', async () => {
  const { db } = database.current();
  const listed = await listDeskPages(db, room.editor);
  expect(listed.find(({ kind, language }) => kind === 'standards' && language === 'en')).toMatchObject({
    number: 2,
    isEmpty: true,
  });
  expect(await getDeskPage(db, room.editor, { kind: 'ownership', language: 'fr-CA' })).toEqual({
    kind: 'ownership',
    language: 'fr',
    number: 0,
    headline: 'Propriété et financement',
    body: [],
    savedAt: null,
    savedBy: null,
  });
});
