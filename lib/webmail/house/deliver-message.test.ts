import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { hashOfOriginal, nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { moveConversations } from '#lib/webmail/move-conversations.ts';
import { webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newsListener } from '#testing/live/news-listener.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { mailReading } from '#testing/webmail/reading.ts';
import { comingMail, type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;

let ann: TestPerson;
let ben: TestPerson;
let box: TestBox;
beforeAll(async () => {
  ann = await testPerson(db(), 'reporter', now);
  ben = await testPerson(db(), 'administrator', now);
});
beforeEach(async () => {
  box = await testBox(db(), now, ann.actor);
});

const deliver = (mail: ReturnType<typeof comingMail>) => deliverMessage(db(), originals.current(), mail, now);
const messagesIn = (boxId: number) => db().$count(webmailMessages, eq(webmailMessages.boxId, boxId));

describe('the same mail again', () => {
  test('is the same message, and brings nothing back', async () => {
    const mail = comingMail(box.boxId);
    const first = await deliver(mail);
    await moveConversations(db(), ann.actor, { box: box.slug, ids: [`${first.conversationId}`], to: 'trash' }, now);
    expect(first.kind).toBe('delivered');
    expect(await deliver(mail)).toEqual({ ...first, kind: 'known' });
    const [row] = await db()
      .select()
      .from(webmailConversations)
      .where(eq(webmailConversations.id, first.conversationId));
    expect(row).toMatchObject({ folder: 'trash', messageCount: 1 });
  });

  test('is another message in another box, of one original', async () => {
    const other = await testBox(db(), now);
    const mail = comingMail(box.boxId);
    const here = await deliver(mail);
    const there = await deliver({ ...mail, boxId: other.boxId });
    expect(there.kind).toBe('delivered');
    expect(there.messageId).not.toBe(here.messageId);
  });

  test('comes in once where several bring it at once', async () => {
    const mail = comingMail(box.boxId);
    const deliveries = await Promise.all(Array.from({ length: 5 }, () => deliver(mail)));
    expect(deliveries.map(({ kind }) => kind).toSorted()).toEqual(['delivered', 'known', 'known', 'known', 'known']);
    expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await messagesIn(box.boxId)).toBe(1);
  });

  test('is kept once where it is ours', async () => {
    const sent = { ...comingMail(box.boxId), conversationId: null, sentAt: now };
    const first = await keepSent(db(), originals.current(), sent, now);
    expect(await keepSent(db(), originals.current(), sent, now)).toEqual(first);
    expect(await messagesIn(box.boxId)).toBe(1);
  });
});

test('mails of one conversation that come at once find each other', async () => {
  const mails = Array.from({ length: 24 }, (_, number) =>
    comingMail(box.boxId, {
      headers: { messageId: `${number}@x`, references: number === 0 ? [] : [`${(number - 1) >> 1}@x`, '0@x'] },
    }),
  );
  const deliveries = await Promise.all(mails.toReversed().map(deliver));
  expect(new Set(deliveries.map(({ conversationId }) => conversationId)).size).toBe(1);
  expect(await messagesIn(box.boxId)).toBe(24);
  const conversations = await db().select().from(webmailConversations).where(eq(webmailConversations.boxId, box.boxId));
  const newest = Math.max(...deliveries.map(({ messageId }) => messageId));
  expect(conversations).toMatchObject([{ messageCount: 24, newestInId: newest }]);
});

describe('the original', () => {
  const nameOf = (mail: { raw: Buffer }) => nameOfOriginal(hashOfOriginal(mail.raw));

  test('is kept before anybody can see the message', async () => {
    const mail = comingMail(box.boxId);
    const seen: number[] = [];
    const storage = {
      ...originals.current(),
      write: async (name: string, bytes: Uint8Array) => {
        await originals.current().write(name, bytes);
        seen.push(await messagesIn(box.boxId));
      },
    };
    await deliverMessage(db(), storage, mail, now);
    expect(seen).toEqual([0]);
    expect(await readWhole(storage, nameOf(mail))).toEqual(mail.raw);
  });

  test('that cannot be kept leaves no message', async () => {
    const storage = { ...originals.current(), write: () => Promise.reject(new Error('no room left')) };
    await expect(deliverMessage(db(), storage, comingMail(box.boxId), now)).rejects.toThrow('no room left');
    expect(await messagesIn(box.boxId)).toBe(0);
  });

  test('of a mail that did not come in is there for the next try', async () => {
    const mail = comingMail(box.boxId);
    await expect(deliver({ ...mail, boxId: 0 })).rejects.toThrow('there is no box 0');
    expect((await deliver(mail)).kind).toBe('delivered');
    expect(await readWhole(originals.current(), nameOf(mail))).toEqual(mail.raw);
  });
});

test('an answer of ours stays out of conversations of other boxes', async () => {
  const other = await testBox(db(), now);
  const { conversationId } = await deliver(comingMail(other.boxId));
  const sent = { ...comingMail(box.boxId), reading: mailReading(), conversationId, sentAt: now };
  await expect(keepSent(db(), originals.current(), sent, now)).rejects.toMatchObject({ code: 'not-found' });
  expect(await messagesIn(box.boxId)).toBe(0);
});

describe('open pages', () => {
  const news = () => [{ kind: 'webmail', box: box.boxId }];

  test('hear of mail in a box only where its reader has a grant, whatever their role', async () => {
    const [hearsAnn, hearsBen] = await Promise.all([ann, ben].map(({ actor }) => newsListener(db(), actor, now)));
    await deliver(comingMail(box.boxId));
    expect(await hearsAnn?.()).toEqual(news());
    expect(await hearsBen?.()).toEqual([]);
  });

  test('hear of what is filed and of answers of ours, and not of the same mail again', async () => {
    const mail = comingMail(box.boxId);
    const { conversationId } = await deliver(mail);
    const hears = await newsListener(db(), ann.actor, now);
    await deliver(mail);
    expect(await hears()).toEqual([]);
    const move = { box: box.slug, ids: [`${conversationId}`], to: 'archive' as const };
    await moveConversations(db(), ann.actor, move, now);
    expect(await hears()).toEqual(news());
    await moveConversations(db(), ann.actor, move, now);
    expect(await hears()).toEqual([]);
    await keepSent(db(), originals.current(), { ...comingMail(box.boxId), conversationId, sentAt: now }, now);
    expect(await hears()).toEqual(news());
  });

  test('hear from the moment of a grant until it is revoked', async () => {
    const hears = await newsListener(db(), ben.actor, now);
    const named = { box: box.slug, person: ben.email };
    await deliver(comingMail(box.boxId));
    expect(await hears()).toEqual([]);
    await grantBox(db(), system, { ...named, right: 'read' }, now);
    expect(await hears()).toEqual(news());
    await deliver(comingMail(box.boxId));
    expect(await hears()).toEqual(news());
    await revokeBox(db(), system, named, now);
    // so that their open pages are drawn anew, and find no box
    expect(await hears()).toEqual(news());
    await deliver(comingMail(box.boxId));
    expect(await hears()).toEqual([]);
  });
});
