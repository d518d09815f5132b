import { afterAll, describe, expect, test } from 'vitest';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { withSnippets } from '#lib/webmail/imap/reading/live-snippets.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';

describe.runIf(findDovecot())('the beginnings of mails', () => {
  const database = testDatabase();
  const server = testMailServer();
  afterAll(closeAllConnections);

  test('that are slow to come keep no list waiting: pages are told when they are there', async () => {
    const { db } = database.current();
    const ann = (await testPerson(db, 'editor', startAt)).actor.id;
    const box = await imapTestBox(db, server.current(), startAt);
    await (await box.other()).append('INBOX', writeMail({ text: 'The bridge is closed.' }), [], startAt);
    const account = box.accountFor(ann);
    const rows = (await listFolder(box.storeFor(ann), 'inbox')).map((row) => ({ ...row, snippet: '' }));
    // as another process knows it
    closeAllConnections();
    const answers = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    const slow: typeof account = {
      ...account,
      run: (work, timeoutMs) => answers.promise.then(() => account.run(work, timeoutMs)),
      snippetsMs: 20,
      tellPages: async () => told.resolve(),
    };
    expect(await withSnippets(db, rows, slow)).toEqual(rows);
    answers.resolve();
    await told.promise;
    expect(await withSnippets(db, rows, slow)).toMatchObject([{ snippet: 'The bridge is closed.' }]);
  });
});
