import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { secondMs } from '#lib/clock.ts';
import { InvalidError } from '#lib/errors.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { noteOpening } from '#lib/webmail/sealing/note-opening.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';

const start = new Date('2026-11-30T16:00:00Z');

/** What is opened, by which the audit tells of it. */
function openings(scene: ReturnType<typeof answerScene>) {
  let ids: { conversation: string; message: string };
  let store: MailStore;
  beforeEach(async () => {
    const { conversationId, messageId } = await scene.receive({ headers: { subject: 'Zanzibar' } });
    ids = { conversation: String(conversationId), message: String(messageId) };
    ({ store } = await openBox(scene.db(), scene.kim(), scene.box().slug, scene.tools().storage));
  });
  const noted = async () => {
    const { actorId, action, subjectId, details } = auditEntries;
    const isIt = and(eq(action, 'webmail.open'), eq(actorId, scene.kim().id), eq(subjectId, ids.conversation));
    const rows = await scene.db().select({ details }).from(auditEntries).where(isIt).orderBy(asc(auditEntries.id));
    return rows.map((row) => row.details);
  };
  return { ids: () => ids, store: () => store, noted };
}

describe('in a box for sources', () => {
  const scene = answerScene(start, 'sources');
  const { ids, store, noted } = openings(scene);
  const entry = (what: string) => ({
    box: scene.box().boxId,
    what,
    message: what === 'conversation' ? null : Number(ids().message),
  });

  test('each opening is noted, without a word of it', async () => {
    await store().findConversation(ids().conversation);
    await store().findMessage(ids().message);
    await store().readOriginal(ids().message);
    expect(await noted()).toEqual([entry('conversation'), entry('message'), entry('original')]);
  });

  test('what one page loads is one opening', async () => {
    const open = (seconds: number, message = ids().message) => {
      const at = new Date(start.getTime() + seconds * secondMs);
      return noteOpening(scene.db(), scene.kim(), scene.box().boxId, { what: 'original', message }, at);
    };
    const { messageId } = await scene.receive();
    for (const seconds of [0, 1, 9]) await open(seconds);
    expect(await noted()).toEqual([entry('original')]);
    await open(9, String(messageId));
    await open(11);
    expect(await noted()).toEqual([entry('original'), entry('original')]);
  });

  test('so is an answer that is begun: the mail stands in it', async () => {
    await beginDraft(scene.db(), scene.kim(), { box: scene.box().slug, message: ids().message, as: 'reply' }, start);
    expect(await noted()).toEqual([entry('message')]);
  });

  test('a list opens nothing, nor does what is not there', async () => {
    await store().listConversations({ folder: 'inbox', search: null, before: null, limit: 10 });
    await store().countUnread();
    await store().markConversations([ids().conversation], true);
    expect(await store().findConversation('999999')).toBeNull();
    expect(await store().findMessage('999999')).toBeNull();
    expect(await noted()).toEqual([]);
  });

  test('nothing is found by words', async () => {
    const search = { words: 'zanzibar', from: [], to: [], subject: [], hasFiles: false, isUnread: false };
    const asked = { ...search, owner: null, state: null, before: null, after: null };
    const found = store().listConversations({ folder: 'inbox', search: asked, before: null, limit: 10 });
    await expect(found).rejects.toThrow(InvalidError);
  });
});

describe('in another box', () => {
  const scene = answerScene(start);
  const { ids, store, noted } = openings(scene);

  test('nobody notes who opens what', async () => {
    await store().findConversation(ids().conversation);
    await store().findMessage(ids().message);
    await store().readOriginal(ids().message);
    expect(await noted()).toEqual([]);
  });
});
