import { afterAll, beforeAll, describe } from 'vitest';
import type { Role } from '#lib/staff/permissions.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { listFolder, startAt } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenedBoxes } from '#testing/webmail/contract/opened-boxes.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { writeMail } from '#testing/webmail/imap/write-mail.ts';
import { keepsTheMailStoreContract } from '#testing/webmail/store-contract.ts';

describe.runIf(findDovecot())('a box that lies at a mail server', () => {
  const database = testDatabase();
  const server = testMailServer();
  let people: { ann: string; ben: string };
  beforeAll(async () => {
    const person = async (role: Role) => (await testPerson(database.current().db, role, startAt)).actor.id;
    people = { ann: await person('editor'), ben: await person('reporter') };
  });
  afterAll(closeAllConnections);

  async function openBoxes(): Promise<OpenedBoxes> {
    const { db } = database.current();
    const [here, there] = [
      await imapTestBox(db, server.current(), startAt),
      await imapTestBox(db, server.current(), startAt),
    ];
    const ann = here.storeFor(people.ann);
    const put = async (folder: 'INBOX' | 'Sent', raw: Buffer, at: Date) => {
      const appended = await (await here.other()).append(folder, raw, folder === 'Sent' ? ['\\Seen'] : [], at);
      // a look, at a list without anything to be shown
      await listFolder(ann, 'junk');
      return here.find(folder === 'Sent' ? 'sent' : 'inbox', (appended ? appended.uid : 0) ?? 0);
    };
    return {
      ann,
      ben: here.storeFor(people.ben),
      elsewhere: there.storeFor(people.ann),
      address: here.address,
      deliver: (mail, { at = startAt, raw } = {}) =>
        put('INBOX', raw === undefined ? writeMail(mail) : Buffer.from(raw), at),
      keepSent: (mail, { at = startAt, raw } = {}) =>
        put('Sent', raw === undefined ? writeMail(mail) : Buffer.from(raw), at),
    };
  }

  keepsTheMailStoreContract(openBoxes);
});
