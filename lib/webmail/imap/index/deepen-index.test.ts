import { afterAll, describe, expect, test } from 'vitest';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { imapStore } from '#lib/webmail/imap/imap-store.ts';
import { deepenIndex } from '#lib/webmail/imap/index/deepen-index.ts';
import { firstEnvelopes } from '#lib/webmail/imap/index/look-at-folder.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { after, listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';

const many = firstEnvelopes + 100;

describe.runIf(findDovecot())('a large folder besides the inbox', () => {
  const database = testDatabase();
  const server = testMailServer();
  afterAll(closeAllConnections);

  /** A mail in the inbox, and many in the other folder: the newest answers it. */
  async function openBox(folder: 'Archive' | 'Sent') {
    const { db } = database.current();
    const box = await imapTestBox(db, server.current(), startAt);
    const client = await box.other();
    await client.append('INBOX', writeMail({ headers: { messageId: 'q@x', subject: 'Question' } }), [], startAt);
    for (let number = 1; number <= many; number += 1) {
      const references = number === many ? ['q@x'] : [];
      const headers = { subject: `${number}`, messageId: `${number}@x`, references };
      await client.append(folder, writeMail({ headers }), ['\\Seen'], after(number));
    }
    const whole = box.accountFor((await testPerson(db, 'editor', startAt)).actor.id);
    // nothing is read in the background
    const account = { ...whole, keepIndexing: () => {} };
    const deepen = () => deepenIndex(db, { run: account.run }, box.boxId, startAt);
    return { store: imapStore(db, account), deepen };
  }
  const subjectsOf = async (store: Awaited<ReturnType<typeof openBox>>['store'], folder: 'inbox' | 'archive') =>
    (await listFolder(store, folder)).map(({ subject }) => subject);

  test('keeps the first list of the inbox waiting no longer; what belongs there comes with the next', async () => {
    const { store, deepen } = await openBox('Sent');
    expect((await listFolder(store, 'inbox')).map(({ messageCount }) => messageCount)).toEqual([1]);
    expect(await deepen()).toBe(true);
    expect((await listFolder(store, 'inbox')).map(({ messageCount }) => messageCount)).toEqual([2]);
    while (await deepen());
    expect(await store.listConversations({ folder: 'sent', search: null, before: null, limit: 100 })).toMatchObject({
      rows: { length: 100 },
      before: expect.any(String),
    });
  });

  test('is read as soon as somebody asks for its list', async () => {
    const { store, deepen } = await openBox('Archive');
    expect(await subjectsOf(store, 'inbox')).toEqual(['Question']);
    const newest = Array.from({ length: 20 }, (_, place) => `${many - 1 - place}`);
    expect((await subjectsOf(store, 'archive')).slice(0, 20)).toEqual(newest);
    while (await deepen());
    expect((await subjectsOf(store, 'archive')).slice(0, 20)).toEqual(newest);
  });
});
