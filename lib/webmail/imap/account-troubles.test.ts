import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { secondMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { staff, staffSessions } from '#lib/staff/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { closeUnheld } from '#lib/webmail/imap/connections/close-unheld.ts';
import { closeAllConnections, countConnections } from '#lib/webmail/imap/connections/connections.ts';
import { keepSentCopy } from '#lib/webmail/imap/keep-sent-copy.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { after, listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { dovecotPassword, findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { type ImapProxy, startImapProxy } from '#testing/webmail/imap/imap-proxy.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';

const smallAccounts = `
mail_plugins = quota
protocol imap {
  mail_plugins = quota imap_quota
}
plugin {
  quota = count:User quota
  quota_vsizes = yes
  quota_rule = *:storage=20K
  quota_grace = 0
}
`;

describe.runIf(findDovecot())('an account at a mail server', () => {
  const database = testDatabase();
  const server = testMailServer(smallAccounts);
  const db = () => database.current().db;
  let proxy: ImapProxy;
  let ann: string;
  beforeAll(async () => {
    ann = (await testPerson(db(), 'editor', startAt)).actor.id;
    proxy = await startImapProxy(server.current().port);
  });
  afterEach(() => {
    closeAllConnections();
    proxy.commands.length = 0;
  });
  afterAll(() => proxy.stop());

  const box = (changed: Parameters<typeof imapTestBox>[3] = {}) =>
    imapTestBox(db(), server.current(), startAt, { port: proxy.port, ...changed });
  const logins = () => proxy.commands.filter((command) => /LOGIN|AUTHENTICATE/.test(command)).length;

  test('whose password is refused is not tried again, however often somebody looks, until it is another', async () => {
    const { boxId, user, storeFor } = await box({ password: 'wrong' });
    for (let time = 0; time < 5; time += 1)
      await expect(listFolder(storeFor(ann), 'inbox')).rejects.toMatchObject({
        trouble: 'refused',
        userMessage: expect.stringMatching(/refuses the password/),
      });
    expect(logins()).toBe(1);
    // nor by another process, or after a restart
    closeAllConnections();
    await expect(listFolder(storeFor(ann), 'inbox')).rejects.toMatchObject({ trouble: 'refused' });
    expect(logins()).toBe(1);
    await writeAccount(db(), { boxId, username: user, password: dovecotPassword, staffId: null }, startAt);
    expect(await listFolder(storeFor(ann), 'inbox')).toEqual([]);
    expect(logins()).toBe(2);
  });

  test('keeps its password sealed', async () => {
    const { boxId } = await box();
    const [row] = await db().select().from(imapAccounts).where(eq(imapAccounts.boxId, boxId));
    expect(Buffer.from(row?.sealedPassword ?? '', 'base64url').toString('latin1')).not.toContain(dovecotPassword);
  });

  test('that has no room keeps no copy, and says why; with room it keeps one, once', async () => {
    const { accountFor, other, storeFor } = await box();
    const filling = await (await other()).append('INBOX', writeMail({ text: 'x'.repeat(18_000) }), [], startAt);
    expect(filling).toBeTruthy();
    const raw = writeMail({ headers: { messageId: 'sent@x' }, text: 'y'.repeat(4_000) });
    const sent = { raw, messageId: 'sent@x', conversationId: null, sentAt: after(1) };
    await expect(keepSentCopy(db(), accountFor(ann), sent)).rejects.toMatchObject({
      trouble: 'full',
      userMessage: expect.stringMatching(/no room left/),
    });
    const client = await other();
    await client.mailboxOpen('INBOX');
    await client.messageDelete('1:*', { uid: true });
    const kept = await keepSentCopy(db(), accountFor(ann), sent);
    expect(await keepSentCopy(db(), accountFor(ann), sent)).toEqual(kept);
    expect((await client.status('Sent', { messages: true })) || null).toMatchObject({ messages: 1 });
    expect((await listFolder(storeFor(ann), 'sent')).map(({ id }) => id)).toEqual([String(kept.conversationId)]);
  });

  test('keeps what was sent in the conversation that is named', async () => {
    const { accountFor, other, storeFor, find } = await box();
    await (await other()).append('INBOX', writeMail({ headers: { messageId: 'a@x' } }), [], startAt);
    await listFolder(storeFor(ann), 'inbox');
    const { conversation } = await find('inbox', 1);
    const raw = writeMail({ headers: { messageId: 'elsewhere@x' } });
    const sent = { raw, messageId: 'elsewhere@x', conversationId: Number(conversation), sentAt: after(1) };
    expect(await keepSentCopy(db(), accountFor(ann), sent)).toMatchObject({ conversationId: Number(conversation) });
  });

  test('of one’s own is marked as its other programs mark it', async () => {
    const { other, storeFor } = await box();
    const client = await other();
    for (const messageId of ['a@x', 'b@x'])
      await client.append('INBOX', writeMail({ headers: { messageId } }), [], startAt);
    const store = storeFor(ann, true);
    const [row] = await listFolder(store, 'inbox');
    await store.markConversations([row?.id ?? ''], true);
    await client.mailboxOpen('INBOX');
    expect(await client.search({ seen: true }, { uid: true })).toEqual([2]);
    expect(await store.countUnread()).toBe(1);
    await store.markConversations([row?.id ?? ''], false);
    await client.noop();
    expect(await client.search({ seen: true }, { uid: true })).toEqual([]);
    await client.messageFlagsAdd('1:2', ['\\Seen'], { uid: true });
    expect((await listFolder(store, 'inbox')).map(({ isUnread }) => isUnread)).toEqual([false, false]);
  });

  test('is closed as soon as nobody may use it any more', async () => {
    const people = [await testPerson(db(), 'editor', startAt), await testPerson(db(), 'editor', startAt)];
    const [one, two] = people.map(({ actor }) => actor.id);
    const { slug, storeFor } = await box();
    for (const person of [one ?? '', two ?? '']) {
      await grantBox(db(), system, { box: slug, person, right: 'read' }, startAt);
      const session = {
        id: `s ${person}`,
        token: `t ${person}`,
        userId: person,
        createdAt: startAt,
        updatedAt: startAt,
      };
      await db()
        .insert(staffSessions)
        .values({ ...session, expiresAt: after(60) });
      await listFolder(storeFor(person), 'inbox');
    }
    await closeUnheld(db(), startAt);
    expect(countConnections()).toBe(1);
    // one loses the grant, the other goes on reading
    await revokeBox(db(), system, { box: slug, person: one ?? '' }, startAt);
    await closeUnheld(db(), startAt);
    expect(countConnections()).toBe(1);
    await db()
      .update(staff)
      .set({ banned: true })
      .where(eq(staff.id, two ?? ''));
    await closeUnheld(db(), startAt);
    expect(countConnections()).toBe(0);
    // signed out
    await db()
      .update(staff)
      .set({ banned: false })
      .where(eq(staff.id, two ?? ''));
    await listFolder(storeFor(two ?? ''), 'inbox');
    expect(countConnections()).toBe(1);
    await closeUnheld(db(), after(61));
    expect(countConnections()).toBe(0);
  });

  test('is left to whoever came while it was asked who may', async () => {
    const [one, two] = [await box(), await box()];
    await listFolder(one.storeFor(ann), 'inbox');
    const closing = closeUnheld(db(), startAt);
    const looking = listFolder(two.storeFor(ann), 'inbox');
    await closing;
    expect(await looking).toEqual([]);
    // the next time they are asked about too
    expect(countConnections()).toBe(1);
    await closeUnheld(db(), startAt);
    expect(countConnections()).toBe(0);
  });

  test('that nobody looks into is closed after a while', async () => {
    const { storeFor } = await box({ times: { keptMs: 300 } });
    await listFolder(storeFor(ann), 'inbox');
    expect(countConnections()).toBe(1);
    await expect.poll(() => countConnections(), { timeout: 3 * secondMs }).toBe(0);
  });

  test('that does not answer is given up, and said so', async () => {
    const { accountFor, storeFor } = await box();
    await expect(accountFor(ann).run(() => new Promise(() => {}), 100)).rejects.toMatchObject({ trouble: 'slow' });
    expect(await listFolder(storeFor(ann), 'inbox')).toEqual([]);
  });

  test('without a server is said to have none', async () => {
    const { storeFor } = await box({ server: null });
    await expect(listFolder(storeFor(ann), 'inbox')).rejects.toMatchObject({ trouble: 'unset' });
  });

  test.each(['a\r\nA1 LOGOUT', 'a\nb', '"', '\\', '{5}', 'é\r\nx', ' '])(
    'is asked for %j as words alone',
    async (text) => {
      const { storeFor, other } = await box();
      await (await other()).append('INBOX', writeMail({}), [], startAt);
      const search = { from: [text], to: [text], subject: [text], words: text };
      const nothing = { hasFiles: false, isUnread: false, owner: null, state: null, before: null, after: null };
      await storeFor(ann).listConversations({
        folder: 'inbox',
        search: { ...search, ...nothing },
        before: null,
        limit: 10,
      });
      expect(proxy.commands).not.toContain('LOGOUT');
      expect(countConnections()).toBeGreaterThan(0);
    },
  );
});
