import { asc, eq, inArray } from 'drizzle-orm';
import { beforeAll, beforeEach } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { webmailConversations, webmailMessages, webmailReadMarks, webmailReferences } from '#lib/webmail/schema.ts';
import { mergeConversations } from '#lib/webmail/work/merge-conversations.ts';
import { webmailNotes } from '#lib/webmail/work/schema.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { splitConversation } from '#lib/webmail/work/split-conversation.ts';
import { undoMerge } from '#lib/webmail/work/undo-merge.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { plain } from '#testing/webmail/kept-words.ts';
import { mailReading, type WrittenMail } from '#testing/webmail/reading.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

/** A box with two people who may answer, and what the tests of merging and splitting do there. Call at the top of a test file. */
export function mergeScene() {
  const database = testDatabase();
  const originals = testOriginals();
  const now = new Date('2026-11-23T15:35:00Z');
  const minute = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const db = () => database.current().db;

  let ann: TestPerson;
  let kim: TestPerson;
  let box: TestBox;
  beforeAll(async () => {
    [ann, kim] = [await testPerson(db(), 'reporter', now), await testPerson(db(), 'editor', now)];
  });
  beforeEach(async () => {
    box = await testBox(db(), now);
    for (const person of [ann.email, kim.email])
      await grantBox(db(), system, { box: box.slug, person, right: 'answer' }, now);
  });

  type Headers = NonNullable<WrittenMail['headers']>;
  const deliver = async (headers: Headers, at = now) => {
    const put = await deliverMessage(
      db(),
      originals.current(),
      comingMail(box.boxId, { headers, text: headers.subject ?? 'Yes.' }),
      at,
    );
    return { conversation: String(put.conversationId), message: String(put.messageId) };
  };
  const merge = (...ids: string[]) => mergeConversations(db(), ann.actor, { box: box.slug, ids }, now);
  const unmerge = (...ids: string[]) => undoMerge(db(), ann.actor, { box: box.slug, ids }, now);
  const split = (conversation: string, message: string) =>
    splitConversation(db(), ann.actor, { box: box.slug, conversation, message }, now);
  const open = async (id: string) => {
    const { store } = await openBox(db(), ann.actor, box.slug, originals.current());
    return store.findConversation(id);
  };
  const messagesOf = async (id: string) => (await open(id))?.messages.map((message) => message.id);

  /** Everything about the conversations of the box that could change, by rows. */
  async function everything() {
    const conversations = await db()
      .select()
      .from(webmailConversations)
      .where(eq(webmailConversations.boxId, box.boxId))
      .orderBy(webmailConversations.id);
    const ids = conversations.map(({ id }) => id);
    const { id, conversationId, messageIdHash } = webmailReferencesAnd;
    return {
      conversations,
      messages: await db()
        .select({ id, conversationId })
        .from(webmailMessages)
        .where(eq(webmailMessages.boxId, box.boxId))
        .orderBy(asc(id)),
      references: await db()
        .select()
        .from(webmailReferences)
        .where(eq(webmailReferences.boxId, box.boxId))
        .orderBy(asc(messageIdHash)),
      notes: await db()
        .select()
        .from(webmailNotes)
        .where(inArray(webmailNotes.conversationId, ids))
        .orderBy(webmailNotes.id),
      letters: await db().select().from(webmailLetters).where(inArray(webmailLetters.conversationId, ids)),
      drafts: await db().select().from(webmailDrafts).where(eq(webmailDrafts.boxId, box.boxId)),
      marks: await db()
        .select()
        .from(webmailReadMarks)
        .where(inArray(webmailReadMarks.conversationId, ids))
        .orderBy(webmailReadMarks.conversationId, webmailReadMarks.staffId),
    };
  }
  const webmailReferencesAnd = {
    id: webmailMessages.id,
    conversationId: webmailMessages.conversationId,
    messageIdHash: webmailReferences.messageIdHash,
  };

  const letterOf = (conversationId: string, name: string) =>
    db()
      .insert(webmailLetters)
      .values({ conversationId: Number(conversationId), name, town: 'Millet', permission: 'unasked' });

  /** Two conversations about the same, each with all that a conversation can have. */
  async function two() {
    const one = await deliver({ subject: 'The bridge', messageId: '1@x' });
    const two = await deliver(
      { subject: 'Bridge, again', messageId: '2@x', from: { name: 'Ben', address: 'b@x.example' } },
      minute(1),
    );
    await deliver({ inReplyTo: '1@x', messageId: '3@x' }, minute(2));
    const [first, second] = [one.conversation, two.conversation];
    const sent = {
      ...comingMail(box.boxId),
      reading: mailReading({ headers: { messageId: 'ours@x', inReplyTo: '2@x' } }),
    };
    await keepSent(
      db(),
      originals.current(),
      { ...sent, conversationId: Number(second), sentAt: minute(3) },
      minute(3),
    );
    await writeNote(db(), kim.actor, { box: box.slug, conversation: second, text: 'She called.' }, minute(4));
    await markConversations(db(), ann.actor, { box: box.slug, ids: [first], isRead: true }, now);
    await markConversations(db(), kim.actor, { box: box.slug, ids: [second], isRead: true }, now);
    await setOwner(db(), kim.actor, { box: box.slug, changes: [{ id: second, from: null, to: kim.actor.id }] }, now);
    await setState(db(), kim.actor, { box: box.slug, changes: [{ id: second, from: 'open', to: 'done' }] }, now);
    const none = plain('');
    await db()
      .insert(webmailDrafts)
      .values({
        id: crypto.randomUUID(),
        ...{ boxId: box.boxId, staffId: ann.actor.id, kind: 'reply', identity: 'box', conversationId: Number(second) },
        ...{
          to: none,
          cc: none,
          bcc: none,
          subject: none,
          body: none,
          files: [],
          version: 1,
          savedBy: 'one',
          phase: 'writing',
        },
        ...{ createdAt: now, changedAt: now },
      });
    return { first, second };
  }
  return {
    ...{ db, originals, now, minute, deliver, merge, unmerge, split, open, messagesOf, everything, letterOf, two },
    ann: () => ann,
    kim: () => kim,
    box: () => box,
  };
}
