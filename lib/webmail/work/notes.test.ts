import { beforeAll, describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '#lib/clock.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { editNote } from '#lib/webmail/work/edit-note.ts';
import { maxNoteLength } from '#lib/webmail/work/limits.ts';
import { listNotes } from '#lib/webmail/work/queries.ts';
import { removeNote } from '#lib/webmail/work/remove-note.ts';
import { restoreNote } from '#lib/webmail/work/restore-note.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';
import { sweepWork } from '#lib/webmail/work/sweep-work.ts';
import { undoEdit } from '#lib/webmail/work/undo-edit.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { houseImports } from '#testing/house-rules/imports.ts';
import { isTest } from '#testing/house-rules/sources.ts';
import { newsListener } from '#testing/live/news-listener.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { comingMail, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const db = () => database.current().db;

let ann: TestPerson;
let kim: TestPerson;
let at: { box: string; conversation: string };
let boxId: number;
beforeAll(async () => {
  [ann, kim] = [await testPerson(db(), 'reporter', now), await testPerson(db(), 'editor', now)];
});

async function freshNote(text = 'She called.'): Promise<string> {
  const box = await testBox(db(), now);
  boxId = box.boxId;
  for (const { email } of [ann, kim])
    await grantBox(db(), system, { box: box.slug, person: email, right: 'answer' }, now);
  const { conversationId } = await deliverMessage(db(), originals.current(), comingMail(box.boxId), now);
  at = { box: box.slug, conversation: String(conversationId) };
  return (await writeNote(db(), ann.actor, { ...at, text }, now)).id;
}

const shown = (person: TestPerson, when = now) => listNotes(db(), person.actor, at, when);

test('a note is read by colleagues, with its links, and they are told of it', async () => {
  await freshNote();
  const hears = await newsListener(db(), kim.actor, now);
  await writeNote(db(), ann.actor, { ...at, text: ' See https://town.example/plan, please.\r\n\0Thanks ' }, now);
  expect(await hears()).toEqual([{ kind: 'webmail', box: boxId }]);
  expect(await shown(kim)).toMatchObject([
    { text: 'She called.', writer: { staffId: ann.actor.id }, createdAt: now, editedAt: null },
    {
      text: 'See https://town.example/plan, please.\nThanks',
      runs: [{ text: 'See ' }, { href: 'https://town.example/plan' }, { text: ', please.\nThanks' }],
    },
  ]);
});

test.each([
  ['nothing', ' \n '],
  ['too much', 'a'.repeat(maxNoteLength + 1)],
])('a note of %s is refused', async (_name, text) => {
  await freshNote();
  await expect(writeNote(db(), ann.actor, { ...at, text }, now)).rejects.toThrow();
  expect(await shown(ann)).toHaveLength(1);
});

test('a note is edited, and undoing that, twice, comes back to the edit', async () => {
  const note = await freshNote('One');
  await editNote(db(), ann.actor, { box: at.box, note, version: 1, text: 'Two' }, later(1));
  expect(await shown(kim)).toMatchObject([{ text: 'Two', editedAt: later(1), version: 2 }]);
  await undoEdit(db(), ann.actor, { box: at.box, note }, later(2));
  expect(await shown(kim)).toMatchObject([{ text: 'One' }]);
  await undoEdit(db(), ann.actor, { box: at.box, note }, later(3));
  expect(await shown(kim)).toMatchObject([{ text: 'Two' }]);
});

test('of two windows the older is told', async () => {
  const note = await freshNote('One');
  await editNote(db(), ann.actor, { box: at.box, note, version: 1, text: 'Two' }, now);
  const old = editNote(db(), ann.actor, { box: at.box, note, version: 1, text: 'Three' }, now);
  await expect(old).rejects.toThrow(ConflictError);
  expect(await shown(ann)).toMatchObject([{ text: 'Two' }]);
});

test('a note that is taken away is gone for colleagues, and can be put back for a day', async () => {
  const note = await freshNote();
  await removeNote(db(), ann.actor, { box: at.box, note }, now);
  expect(await shown(kim)).toEqual([]);
  expect(await shown(ann)).toMatchObject([{ id: note, isRemoved: true }]);
  expect(await shown(ann, later(11 * minuteMs))).toEqual([]);
  await restoreNote(db(), ann.actor, { box: at.box, note }, now);
  expect(await shown(kim)).toMatchObject([{ id: note, isRemoved: false }]);
  await removeNote(db(), ann.actor, { box: at.box, note }, now);
  await sweepWork(db(), later(dayMs));
  expect(await db().$count(webmailNotes)).toBeGreaterThan(0);
  const before = await db().$count(webmailNotes);
  await sweepWork(db(), later(dayMs + 1));
  expect(await db().$count(webmailNotes)).toBe(before - 1);
});

describe('nobody touches a note of somebody else’s:', () => {
  test.each<[string, (note: string) => Promise<unknown>]>([
    ['edit', (note) => editNote(db(), kim.actor, { box: at.box, note, version: 1, text: 'Mine' }, now)],
    ['undo an edit', (note) => undoEdit(db(), kim.actor, { box: at.box, note }, now)],
    ['remove', (note) => removeNote(db(), kim.actor, { box: at.box, note }, now)],
    ['restore', (note) => restoreNote(db(), kim.actor, { box: at.box, note }, now)],
  ])('%s', async (_name, act) => {
    const note = await freshNote();
    await expect(act(note)).rejects.toThrow(NotFoundError);
    expect(await shown(kim)).toMatchObject([{ text: 'She called.', version: 1 }]);
  });
});

test('nothing that makes or sends mail knows of notes', async () => {
  const senders = (await houseImports()).filter(({ from }) => isSender(from) && !isTest(from));
  expect(senders.length).toBeGreaterThan(20);
  expect(senders.filter(({ to }) => to?.startsWith('lib/webmail/work/'))).toEqual([]);
});

const isSender = (file: string) => /^lib\/(?:mail|webmail\/answers)\//.test(file);
