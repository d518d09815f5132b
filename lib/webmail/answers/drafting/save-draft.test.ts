import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { discardDraft } from '#lib/webmail/answers/drafting/discard-draft.ts';
import { findDraft, listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { restoreDraft } from '#lib/webmail/answers/drafting/restore-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const db = () => database.current().db;
const now = new Date('2026-11-30T19:05:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

let box: TestBox;
let other: TestBox;
let kim: TestPerson;
let chief: TestPerson;
const mayAnswer = (place: TestBox, { actor }: TestPerson) =>
  grantBox(db(), system, { box: place.slug, person: actor.id, right: 'answer' }, now);
beforeAll(async () => {
  [box, other] = [await testBox(db(), now), await testBox(db(), now)];
  [kim, chief] = [await testPerson(db(), 'reporter', now), await testPerson(db(), 'administrator', now)];
});
beforeEach(async () => {
  await db().delete(webmailDrafts);
  for (const person of [kim, chief]) for (const place of [box, other]) await mayAnswer(place, person);
});

const save = (draft: Parameters<typeof draftWords>[0], at = now) =>
  saveDraft(db(), kim.actor, { box: box.slug, draft: draftWords(draft) }, at);
const bodies = async () =>
  (await db().select().from(webmailDrafts)).map(({ phase, body }) => `${phase} ${body}`).toSorted();
const setPhase = (id: string, phase: 'writing' | 'leaving') =>
  db().update(webmailDrafts).set({ phase }).where(eq(webmailDrafts.id, id));

describe('one window', () => {
  test('saves again and again, and its draft is found and listed', async () => {
    const id = randomUUID();
    expect(await save({ id, body: 'H' })).toEqual({ kind: 'saved', id, version: 1 });
    expect(await save({ id, version: 1, body: 'Has\r\nit frozen?\n\n-- \nKim' }, later(1))).toMatchObject({
      version: 2,
    });
    const found = await findDraft(db(), kim.actor, { box: box.slug, id });
    expect(found).toEqual({
      ...{ id, kind: 'new', identity: 'box', to: 'ann@river.example', cc: '', bcc: '', subject: 'The river' },
      ...{ body: 'Has\nit frozen?\n\n-- \nKim', answersId: null, conversationId: null, files: [] },
      ...{ version: 2, changedAt: later(1) },
    });
    expect(await listDrafts(db(), kim.actor, box.slug)).toEqual([
      {
        ...{ id, kind: 'new', to: 'ann@river.example', subject: 'The river', conversationId: null },
        ...{ snippet: 'Has it frozen?', changedAt: later(1) },
      },
    ]);
  });

  test('that was not heard back to saves the same again, and has one draft', async () => {
    const id = randomUUID();
    for (const version of [1, 2, 3]) expect(await save({ id })).toEqual({ kind: 'saved', id, version });
    expect(await bodies()).toEqual(['writing Has it frozen?']);
  });

  test('saves twice at once, and has one draft', async () => {
    for (let times = 1; times <= 10; times += 1) {
      const id = randomUUID();
      const saved = await Promise.all(['H', 'Ha', 'Has'].map((body) => save({ id, body })));
      expect(saved.map(({ kind, version }) => `${kind} ${version}`).toSorted()).toEqual([
        'saved 1',
        'saved 2',
        'saved 3',
      ]);
      expect(await bodies()).toHaveLength(times);
    }
  });
});

describe('two windows', () => {
  test('the older is told, and both texts are kept; it goes on with its copy', async () => {
    const { id } = await save({ body: 'first' });
    expect(await save({ id, version: 1, savedBy: 'window 2', body: 'second' })).toMatchObject({ kind: 'saved', id });
    const late = { id, version: 1, body: 'first and more' };
    const aside = await save(late);
    expect(aside).toMatchObject({ kind: 'aside', version: 1 });
    expect(aside.id).not.toBe(id);
    expect(await bodies()).toEqual(['writing first and more', 'writing second']);
    // it was not heard back to, and saves again
    expect(await save({ ...late, body: 'first and more still' })).toEqual({ ...aside, version: 2 });
    expect(await save({ ...late, id: aside.id, version: 2, body: 'and on' })).toEqual({
      ...{ kind: 'saved', id: aside.id, version: 3 },
    });
    expect(await bodies()).toEqual(['writing and on', 'writing second']);
  });

  test('a third one finds that the copy too is another’s by now', async () => {
    const { id } = await save({ body: 'first' });
    await save({ id, version: 1, savedBy: 'window 2', body: 'second' });
    const aside = await save({ id, version: 1, body: 'first aside' });
    await save({ id: aside.id, version: 1, savedBy: 'window 3', body: 'third' });
    const again = await save({ id, version: 1, body: 'first again' });
    expect(again).toMatchObject({ kind: 'aside', version: 1 });
    expect(await bodies()).toEqual(['writing first again', 'writing second', 'writing third']);
    expect(await save({ id, version: 1, body: 'first again' })).toMatchObject({ kind: 'aside', id: again.id });
  });

  test('with the same words there is nothing to tell', async () => {
    const { id } = await save({ body: 'first' });
    await save({ id, version: 1, savedBy: 'window 2', body: 'first' });
    expect(await save({ id, version: 1, body: 'first' })).toEqual({ kind: 'saved', id, version: 2 });
    expect(await bodies()).toHaveLength(1);
  });
});

describe('a draft that is on its way', () => {
  test('stays as it is; words that are another are kept aside', async () => {
    const { id } = await save({ body: 'sent' });
    await setPhase(id, 'leaving');
    const gone = await save({ id, version: 1, body: 'sent, and a word more' });
    expect(gone).toMatchObject({ kind: 'gone', version: 1 });
    expect(await save({ id, version: 1, body: 'sent, and two' })).toEqual({ ...gone, version: 2 });
    expect(await bodies()).toEqual(['leaving sent', 'writing sent, and two']);
    expect(await findDraft(db(), kim.actor, { box: box.slug, id })).toBeNull();
    expect(await listDrafts(db(), kim.actor, box.slug)).toMatchObject([{ id: gone.id }]);
  });

  test('leaves nothing behind when its window saves once more as it closes', async () => {
    const { id } = await save({ body: 'sent' });
    await setPhase(id, 'leaving');
    expect(await save({ id, version: 1, body: 'sent' })).toMatchObject({ kind: 'gone', id });
    expect(await bodies()).toEqual(['leaving sent']);
  });

  test('cannot be discarded; one that came back is written on', async () => {
    const { id } = await save({ body: 'sent' });
    await setPhase(id, 'leaving');
    await expect(discardDraft(db(), kim.actor, { box: box.slug, id }, now)).rejects.toThrow(/leaving/);
    await setPhase(id, 'writing');
    expect(await save({ id, version: 1, body: 'not sent' })).toEqual({ kind: 'saved', id, version: 2 });
  });
});

describe('an answer', () => {
  test('is told of in its conversation, and keeps that in a copy', async () => {
    const mail = await deliverMessage(db(), originals.current(), comingMail(box.boxId), now);
    const answersId = String(mail.messageId);
    const { id } = await save({ kind: 'reply', answersId });
    await save({ id, version: 1, savedBy: 'window 2', body: 'second' });
    const aside = await save({ id, version: 1, answersId, kind: 'reply', body: 'first' });
    for (const each of [id, aside.id])
      expect(await findDraft(db(), kim.actor, { box: box.slug, id: each })).toMatchObject({
        answersId,
        conversationId: String(mail.conversationId),
      });
  });

  test.each(['0', 'x', '2000000000', "1' or 1"])('of no message is not kept: %j', async (answersId) => {
    await expect(save({ kind: 'reply', answersId })).rejects.toThrow(NotFoundError);
  });

  test('of another box’s message is not kept', async () => {
    const mail = await deliverMessage(db(), originals.current(), comingMail(other.boxId), now);
    await expect(save({ kind: 'forward', answersId: String(mail.messageId) })).rejects.toThrow(NotFoundError);
  });
});

describe('a draft is its writer’s alone', () => {
  test('nobody else, of whatever role, finds, changes, discards or takes it back', async () => {
    const { id } = await save({ body: 'mine' });
    const named = { box: box.slug, id };
    const by = chief.actor;
    const draft = draftWords({ id, version: 1, savedBy: 'window 1', body: 'theirs' });
    await expect(saveDraft(db(), by, { box: box.slug, draft }, now)).rejects.toThrow(NotFoundError);
    await expect(saveDraft(db(), by, { box: box.slug, draft: { ...draft, version: 0 } }, now)).rejects.toThrow();
    await expect(discardDraft(db(), by, named, now)).rejects.toThrow(NotFoundError);
    await expect(restoreDraft(db(), by, named, now)).rejects.toThrow(NotFoundError);
    expect(await findDraft(db(), by, named)).toBeNull();
    expect(await listDrafts(db(), by, box.slug)).toEqual([]);
    expect((await findDraft(db(), kim.actor, named))?.body).toBe('mine');
  });

  test('in its box alone', async () => {
    const { id } = await save({ body: 'mine' });
    expect(await findDraft(db(), kim.actor, { box: other.slug, id })).toBeNull();
    const elsewhere = saveDraft(db(), kim.actor, { box: other.slug, draft: draftWords({ id, version: 1 }) }, now);
    await expect(elsewhere).rejects.toThrow(NotFoundError);
    expect(await bodies()).toEqual(['writing mine']);
  });

  test('needs the right to answer, at each save', async () => {
    const { id } = await save({ body: 'mine' });
    await grantBox(db(), system, { box: box.slug, person: kim.actor.id, right: 'read' }, now);
    await expect(save({ id, version: 1 })).rejects.toThrow(ForbiddenError);
    await revokeBox(db(), system, { box: box.slug, person: kim.actor.id }, now);
    await expect(save({ id, version: 1 })).rejects.toThrow(NotFoundError);
    expect(await bodies()).toEqual(['writing mine']);
  });
});

test('what PostgreSQL cannot hold is left out', async () => {
  const { id } = await save({ body: 'a\0b\ud800c', subject: 'one\r\ntwo', to: '\0' });
  expect(await findDraft(db(), kim.actor, { box: box.slug, id })).toMatchObject({
    body: 'ab\ufffdc',
    subject: 'one two',
    to: '',
  });
});

test.each([
  ['to', { to: 'x'.repeat(20_001) }, /at most 20,000 characters/],
  ['subject', { subject: 'x'.repeat(501) }, /at most 500 characters/],
  ['body', { body: 'x'.repeat(200_001) }, /at most 200,000 characters/],
  ['id', { id: 'x' }, /./],
  ['version', { version: 2_147_483_648 }, /./],
  ['savedBy', { savedBy: '' }, /./],
])('its %s has bounds', async (field, words, says) => {
  const refused = save(words);
  await expect(refused).rejects.toThrow(ZodError);
  await expect(refused).rejects.toMatchObject({
    issues: [{ path: ['draft', field], message: expect.stringMatching(says) }],
  });
  expect(await bodies()).toEqual([]);
});

test('its longest body is kept', async () => {
  const body = 'ß\n'.repeat(100_000);
  const { id } = await save({ body: body.replaceAll('\n', '\r\n') });
  expect((await findDraft(db(), kim.actor, { box: box.slug, id }))?.body).toBe(body);
});
