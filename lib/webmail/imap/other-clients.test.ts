import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { secondMs } from '#lib/clock.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import type { ConversationRow, MailStore } from '#lib/webmail/store/mail-store.ts';
import type { Folder } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { after, listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { type ImapTestBox, imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { type ImapProxy, startImapProxy } from '#testing/webmail/imap/imap-proxy.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';

const condstore = ['CONDSTORE', 'QRESYNC'];
const lacking: [string, string[]][] = [
  ['has everything', []],
  ['lacks IDLE', ['IDLE']],
  ['lacks MOVE', ['MOVE']],
  ['lacks CONDSTORE', condstore],
  ['lacks UIDPLUS', ['UIDPLUS']],
  ['lacks SPECIAL-USE', ['SPECIAL-USE', 'LIST-EXTENDED']],
  ['lacks them all', ['IDLE', 'MOVE', ...condstore, 'UIDPLUS', 'SPECIAL-USE', 'LIST-EXTENDED', 'ESEARCH']],
];

/** What an open page would show: what is known, without a look. */
const inTime = { timeout: 2 * secondMs, interval: 50 };

describe.runIf(findDovecot())('what another mail program does', () => {
  const database = testDatabase();
  const server = testMailServer();
  let ann: string;
  beforeAll(async () => {
    ann = (await testPerson(database.current().db, 'editor', startAt)).actor.id;
  });

  describe.each(lacking)('at a server that %s', (_name, hidden) => {
    let proxy: ImapProxy;
    let box: ImapTestBox;
    let store: MailStore;
    beforeAll(async () => {
      proxy = await startImapProxy(server.current().port, hidden);
    });
    afterEach(closeAllConnections);
    afterAll(() => proxy.stop());

    async function open(...subjects: string[]): Promise<ConversationRow[]> {
      box = await imapTestBox(database.current().db, server.current(), startAt, { port: proxy.port });
      store = box.storeFor(ann);
      for (const [minute, subject] of subjects.entries()) await bring(subject, minute);
      return listFolder(store, 'inbox');
    }
    const bring = async (subject: string, minute = 0) => {
      const mail = writeMail({ headers: { subject, messageId: `${subject}@x` } });
      await (await box.other()).append('INBOX', mail, [], after(minute));
    };
    const subjectsIn = async (folder: Folder) => (await listFolder(store, folder)).map(({ subject }) => subject);

    test('is seen at the next look: gone, moved, read', async () => {
      const [three, two] = await open('one', 'two', 'three');
      const other = await box.other();
      await other.mailboxOpen('INBOX');
      await other.messageDelete('1', { uid: true });
      await other.messageMove('2', 'Archive', { uid: true });
      await other.messageFlagsAdd('3', ['\\Seen'], { uid: true });
      expect((await listFolder(store, 'inbox')).map(({ id, isUnread }) => [id, isUnread])).toEqual([
        [three?.id, false],
      ]);
      expect((await listFolder(store, 'archive')).map(({ id }) => id)).toEqual([two?.id]);
      expect(await store.countUnread()).toBe(0);
      // in place of another one
      await other.messageFlagsRemove('3', ['\\Seen'], { uid: true });
      await bring('four', 4);
      await other.messageFlagsAdd('4', ['\\Seen'], { uid: true });
      expect((await listFolder(store, 'inbox')).map(({ isUnread }) => isUnread)).toEqual([false, true]);
    });

    test('leaves no ghost to be opened', async () => {
      const [row] = await open('one');
      const opened = await store.findConversation(row?.id ?? '');
      const other = await box.other();
      await other.mailboxOpen('INBOX');
      await other.messageDelete('1', { uid: true });
      expect(await store.findConversation(row?.id ?? '')).toBeNull();
      expect(await store.findMessage(opened?.messages[0]?.id ?? '')).toBeNull();
    });

    test('does not hinder our own filing, which is done at the server', async () => {
      const [, one] = await open('one', 'two');
      const moved = await store.moveConversations([one?.id ?? ''], 'archive');
      expect(moved).toEqual([{ id: one?.id, from: 'inbox' }]);
      expect((await listFolder(store, 'archive')).map(({ id }) => id)).toEqual([one?.id]);
      const other = await box.other();
      expect((await other.status('Archive', { messages: true })) || null).toMatchObject({ messages: 1 });
      expect((await other.status('INBOX', { messages: true })) || null).toMatchObject({ messages: 1 });
      await store.moveConversations([one?.id ?? ''], 'inbox');
      expect(await subjectsIn('inbox')).toEqual(['two', 'one']);
      expect(await subjectsIn('archive')).toEqual([]);
    });

    test('finds a folder built anew, with other numbers', async () => {
      const [two, one] = await open('one', 'two');
      await store.moveConversations([one?.id ?? '', two?.id ?? ''], 'archive');
      const other = await box.other();
      await other.mailboxOpen('Archive');
      const kept = await other.fetchAll('1:*', { uid: true, source: true, internalDate: true }, { uid: true });
      await other.mailboxClose();
      await other.mailboxDelete('Archive');
      await other.mailboxCreate('Archive');
      for (const { source, internalDate } of kept.slice(1))
        await other.append('Archive', source ?? '', [], new Date(internalDate ?? 0));
      const left = await listFolder(store, 'archive');
      expect(left).toHaveLength(1);
      expect([one?.id, two?.id]).toContain(left[0]?.id);
    });

    test('is told to open pages within two seconds', async () => {
      await open('one');
      expect(await store.countUnread()).toBe(1);
      await bring('two', 1);
      await expect.poll(() => store.countUnread(), inTime).toBe(2);
    });
  });

  describe('a network that is cut', () => {
    let proxy: ImapProxy;
    beforeAll(async () => {
      proxy = await startImapProxy(server.current().port);
    });
    afterAll(async () => {
      closeAllConnections();
      await proxy.stop();
    });

    test('is mended by itself within ten seconds, and what came meanwhile is told', async () => {
      const box = await imapTestBox(database.current().db, server.current(), startAt, { port: proxy.port });
      const store = box.storeFor(ann);
      await listFolder(store, 'inbox');
      await expect.poll(() => proxy.commands.at(-1)).toBe('IDLE');
      proxy.setAway(true);
      await (await box.other()).append('INBOX', writeMail({}), [], startAt);
      await expect(listFolder(store, 'inbox')).rejects.toMatchObject({ trouble: 'away' });
      proxy.setAway(false);
      await expect.poll(() => store.countUnread(), { timeout: 10 * secondMs, interval: 50 }).toBe(1);
    }, 20_000);
  });
});
