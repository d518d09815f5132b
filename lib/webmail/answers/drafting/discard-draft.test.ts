import { beforeAll, beforeEach, expect, test } from 'vitest';
import { dayMs } from '#lib/clock.ts';
import { NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { discardDraft } from '#lib/webmail/answers/drafting/discard-draft.ts';
import { findDraft, listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { restoreDraft } from '#lib/webmail/answers/drafting/restore-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { sweepDrafts } from '#lib/webmail/answers/drafting/sweep-drafts.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { type TestBox, testBox } from '#testing/webmail/test-boxes.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-30T19:05:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

let box: TestBox;
let kim: TestPerson;
beforeAll(async () => {
  [box, kim] = [await testBox(db(), now), await testPerson(db(), 'reporter', now)];
  await grantBox(db(), system, { box: box.slug, person: kim.actor.id, right: 'answer' }, now);
});
beforeEach(() => db().delete(webmailDrafts));

const save = (draft: Parameters<typeof draftWords>[0]) =>
  saveDraft(db(), kim.actor, { box: box.slug, draft: draftWords(draft) }, now);
const bodies = async () =>
  (await db().select().from(webmailDrafts)).map(({ phase, body }) => `${phase} ${body}`).toSorted();
const named = (id: string) => ({ box: box.slug, id });

test('a discarded draft is in no list, and can be taken back as it was', async () => {
  const { id } = await save({ body: 'no' });
  for (let twice = 0; twice < 2; twice += 1) await discardDraft(db(), kim.actor, named(id), now);
  expect(await listDrafts(db(), kim.actor, box.slug)).toEqual([]);
  expect(await findDraft(db(), kim.actor, named(id))).toBeNull();
  for (let twice = 0; twice < 2; twice += 1) await restoreDraft(db(), kim.actor, named(id), now);
  expect(await findDraft(db(), kim.actor, named(id))).toMatchObject({ body: 'no', version: 1 });
  expect(await save({ id, version: 1, body: 'yes' })).toEqual({ kind: 'saved', id, version: 2 });
});

test('a discarded draft is kept for a day', async () => {
  const { id } = await save({ body: 'no' });
  await discardDraft(db(), kim.actor, named(id), now);
  await save({ body: 'kept' });
  expect(await sweepDrafts(db(), later(dayMs - 1), 10)).toBe(0);
  expect(await sweepDrafts(db(), later(dayMs + 1), 10)).toBe(1);
  expect(await bodies()).toEqual(['writing kept']);
  await expect(restoreDraft(db(), kim.actor, named(id), now)).rejects.toThrow(NotFoundError);
  // another window has it open still
  const gone = await save({ id, version: 1, body: 'no, but' });
  expect(gone).toMatchObject({ kind: 'gone', version: 1 });
  expect(await save({ id, version: 1, body: 'no, but yes' })).toEqual({ ...gone, version: 2 });
  expect(await bodies()).toEqual(['writing kept', 'writing no, but yes']);
});

test('a discarded draft takes no words of a window that has it open still', async () => {
  const { id } = await save({ body: 'no' });
  await discardDraft(db(), kim.actor, named(id), now);
  expect(await save({ id, version: 1, body: 'but' })).toMatchObject({ kind: 'gone' });
  expect(await bodies()).toEqual(['discarded no', 'writing but']);
});
