import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { minuteMs } from '#lib/clock.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { getLogin, writeAccount } from '#lib/webmail/imap/accounts.ts';
import { changeOwnMailPassword, WrongMailPasswordError } from '#lib/webmail/imap/change-own-mail-password.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { tryLogin } from '#lib/webmail/imap/connections/try-login.ts';
import { findAccount } from '#lib/webmail/imap/queries.ts';
import { imapFolders } from '#lib/webmail/imap/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { dovecotPassword, findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { type ImapProxy, startImapProxy } from '#testing/webmail/imap/imap-proxy.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';

describe.runIf(findDovecot())('the password of one’s own box', () => {
  const database = testDatabase();
  const server = testMailServer();
  const db = () => database.current().db;
  let proxy: ImapProxy;
  let ann: Actor & { id: string };
  let ben: Actor & { id: string };
  beforeAll(async () => {
    ann = (await testPerson(db(), 'editor', startAt)).actor;
    ben = (await testPerson(db(), 'administrator', startAt)).actor;
    proxy = await startImapProxy(server.current().port);
  });
  afterEach(() => {
    closeAllConnections();
    proxy.setAway(false);
    proxy.commands.length = 0;
  });
  afterAll(() => proxy.stop());

  /** Ann's own, with a password that the server does not take; Ben may read it too. */
  async function annsBox() {
    const box = await imapTestBox(db(), server.current(), startAt, { port: proxy.port });
    const { boxId, slug, user } = box;
    await writeAccount(db(), { boxId, username: user, password: 'an old one', staffId: ann.id }, startAt);
    for (const person of [ann, ben])
      await grantBox(db(), system, { box: slug, person: person.id, right: 'answer' }, startAt);
    return box;
  }
  const logins = () => proxy.commands.filter((command) => /LOGIN|AUTHENTICATE/.test(command)).length;
  const change = (box: string, password: string, actor: Actor = ann) =>
    changeOwnMailPassword(db(), actor, { box, password }, startAt, (login) =>
      tryLogin(login, { host: '127.0.0.1', port: proxy.port, isSecure: false }),
    );

  test('is tried once, and kept where the server takes it', async () => {
    const { boxId, slug, storeFor } = await annsBox();
    await expect(listFolder(storeFor(ann.id, true), 'inbox')).rejects.toMatchObject({
      trouble: 'refused',
      code: 'away',
    });
    expect(await findAccount(db(), ann, slug)).toMatchObject({ isOwn: true, isRefused: true });
    proxy.commands.length = 0;
    await change(slug, dovecotPassword);
    expect(logins()).toBe(1);
    expect(await getLogin(db(), boxId)).toMatchObject({ password: dovecotPassword });
    expect(await findAccount(db(), ann, slug)).toMatchObject({ isRefused: false });
    expect(await listFolder(storeFor(ann.id, true), 'inbox')).toEqual([]);
    const entries = await db()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, String(boxId)));
    expect(entries.map(({ details }) => details)).toContainEqual({ change: 'password' });
    expect(JSON.stringify(entries)).not.toContain(dovecotPassword);
  });

  test('is not kept where the server refuses it, nor while it is away', async () => {
    const { boxId, slug } = await annsBox();
    await expect(change(slug, 'a wrong one')).rejects.toThrow(WrongMailPasswordError);
    proxy.setAway(true);
    await expect(change(slug, dovecotPassword)).rejects.toMatchObject({ trouble: 'away' });
    expect(await getLogin(db(), boxId)).toMatchObject({ password: 'an old one' });
  });

  test('is asked of the server a few times only', async () => {
    const { slug } = await annsBox();
    let asked = 0;
    const type = (isTaken: boolean, now = startAt) =>
      changeOwnMailPassword(db(), ann, { box: slug, password: 'river' }, now, async () => {
        asked += 1;
        if (!isTaken) throw new MailServerError('refused');
      });
    for (let time = 0; time < 5; time += 1) await expect(type(false)).rejects.toThrow(WrongMailPasswordError);
    await expect(type(true)).rejects.toMatchObject({ code: 'limited' });
    expect(asked).toBe(5);
    await type(true, new Date(startAt.getTime() + 16 * minuteMs));
  });

  test('is nobody else’s to enter, an administrator’s neither', async () => {
    const { slug } = await annsBox();
    expect(await findAccount(db(), ben, slug)).toMatchObject({ isOwn: false, username: null });
    await expect(change(slug, dovecotPassword, ben)).rejects.toThrow(NotFoundError);
    const shared = await imapTestBox(db(), server.current(), startAt);
    await grantBox(db(), system, { box: shared.slug, person: ann.id, right: 'answer' }, startAt);
    await expect(change(shared.slug, dovecotPassword)).rejects.toThrow(NotFoundError);
    expect(logins()).toBe(0);
  });

  test.each(['', 'two\r\nlines', 'x'.repeat(201)])('is none that reads %j', async (password) => {
    const { slug } = await annsBox();
    await expect(change(slug, password)).rejects.toThrow(expect.objectContaining({ name: 'ZodError' }));
    expect(logins()).toBe(0);
  });

  test('stands beside how much is still to be read in', async () => {
    const { boxId, slug } = await annsBox();
    const folder = {
      boxId,
      uidValidity: 1n,
      bottomUid: 500,
      topUid: 700,
      messageCount: 600,
      unseenCount: 0,
      modseq: 0n,
    };
    await db()
      .insert(imapFolders)
      .values([
        { ...folder, place: 'inbox', path: 'INBOX', belowCount: 400 },
        { ...folder, place: 'archive', path: 'Archive', belowCount: 30 },
      ]);
    expect(await findAccount(db(), ann, slug)).toMatchObject({ belowCount: 430 });
  });
});

test('an error of another copy of the file is one of ours', async () => {
  const { toMailServerError } = await import('#lib/webmail/imap/connections/mail-server-error.ts');
  const foreign = Object.assign(new Error('the mail server: full'), { trouble: 'full', code: 'conflict' });
  const ours = toMailServerError(foreign);
  expect(ours).toBeInstanceOf(MailServerError);
  expect(ours).toMatchObject({ trouble: 'full', userMessage: expect.stringMatching(/no room/) });
  const other = Object.assign(new Error('x'), { trouble: 'rain' });
  expect(toMailServerError(other)).toBe(other);
});
