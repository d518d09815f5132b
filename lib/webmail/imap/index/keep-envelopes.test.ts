import { afterAll, describe, expect, test } from 'vitest';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { after, listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';

describe.runIf(findDovecot())('envelopes', () => {
  const database = testDatabase();
  const server = testMailServer();
  afterAll(closeAllConnections);

  async function emptyBox() {
    const { db } = database.current();
    const box = await imapTestBox(db, server.current(), startAt);
    return { box, client: await box.other(), store: box.storeFor((await testPerson(db, 'editor', startAt)).actor.id) };
  }

  test.each([
    ['a name whose end is cut off within a character', `${'x'.repeat(199)}🙂`],
    ['NUL and half a character', 'A\0n\ud83dn'],
  ])('with %s are kept like any other', async (_name, name) => {
    const { client, store } = await emptyBox();
    const from = { name, address: 'ann@mill.test' };
    await client.append('INBOX', writeMail({ headers: { from, subject: 'one' } }), [], startAt);
    await client.append('INBOX', writeMail({ headers: { subject: 'two' } }), [], after(1));
    expect((await listFolder(store, 'inbox')).map(({ subject }) => subject)).toEqual(['two', 'one']);
  });
});
