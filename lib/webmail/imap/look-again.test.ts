import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { staffSessions } from '#lib/staff/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { closeUnheld } from '#lib/webmail/imap/connections/close-unheld.ts';
import { closeAllConnections, countConnections } from '#lib/webmail/imap/connections/connections.ts';
import { lookAgain } from '#lib/webmail/imap/look-again.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { after, listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';

describe.runIf(findDovecot())('a page that is open', () => {
  const database = testDatabase();
  const server = testMailServer();
  const db = () => database.current().db;
  let ann: Actor & { id: string };
  beforeAll(async () => {
    ann = (await testPerson(db(), 'editor', startAt)).actor;
    const session = { id: 's', token: 't', userId: ann.id, createdAt: startAt, updatedAt: startAt };
    await db()
      .insert(staffSessions)
      .values({ ...session, expiresAt: after(60) });
  });
  afterEach(closeAllConnections);
  afterAll(closeAllConnections);

  async function annsBox() {
    const box = await imapTestBox(db(), server.current(), startAt);
    await grantBox(db(), system, { box: box.slug, person: ann.id, right: 'read' }, startAt);
    return { ...box, look: () => lookAgain(db(), ann, { box: box.slug }, startAt, box.tools) };
  }

  test('has the server listened to: what comes is known without another look', async () => {
    const { other, look, find } = await annsBox();
    expect(await look()).toEqual({ belowCount: 0 });
    await (await other()).append('INBOX', writeMail({}), [], startAt);
    await expect.poll(() => find('inbox', 1).catch(() => null), { timeout: 5_000 }).not.toBeNull();
  });

  test('sees what other programs do in folders that nobody listens to', async () => {
    const { other, look, find } = await annsBox();
    const client = await other();
    await client.append('Archive', writeMail({ headers: { messageId: 'a@x' } }), [], startAt);
    await look();
    const { message } = await find('archive', 1);
    await client.mailboxOpen('Archive');
    await client.messageMove('1', 'Trash', { uid: true });
    await look();
    expect(await find('trash', 1)).toMatchObject({ message });
  });

  test('hears how much is still to be read in', async () => {
    const { other, look, storeFor } = await annsBox();
    const client = await other();
    for (let count = 0; count < 125; count += 1)
      await client.append('INBOX', writeMail({ headers: { messageId: `${count}@x` } }), [], startAt);
    expect((await look()).belowCount).toBeLessThanOrEqual(5);
    await expect.poll(async () => (await look()).belowCount, { timeout: 10_000 }).toBe(0);
    expect(await listFolder(storeFor(ann.id), 'inbox')).toHaveLength(50);
  }, 20_000);

  test('is not taken for somebody who may not, where it looked in while that was asked', async () => {
    const [first, second] = [await annsBox(), await annsBox()];
    await first.look();
    const asked = closeUnheld(db(), startAt);
    const looked = listFolder(second.storeFor(ann.id), 'inbox');
    await asked;
    expect(await looked).toEqual([]);
    expect(countConnections()).toBe(2);
  });

  test('holds the connection for as long as its person may read there', async () => {
    const { slug, look } = await annsBox();
    await look();
    await closeUnheld(db(), startAt);
    expect(countConnections()).toBeGreaterThan(0);
    await revokeBox(db(), system, { box: slug, person: ann.id }, startAt);
    await closeUnheld(db(), startAt);
    expect(countConnections()).toBe(0);
    await expect(look()).rejects.toThrow(NotFoundError);
    expect(countConnections()).toBe(0);
  });
});
