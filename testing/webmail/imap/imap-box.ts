import { and, eq } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { imapStore } from '#lib/webmail/imap/imap-store.ts';
import { type ImapTools, openAccount } from '#lib/webmail/imap/open-account.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';
import type { Put } from '#testing/webmail/contract/opened-boxes.ts';
import { dovecotPassword } from '#testing/webmail/imap/dovecot.ts';
import type { TestMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { readHere } from '#testing/webmail/read-here.ts';
import { type TestBox, testBoxFor } from '#testing/webmail/test-boxes.ts';

export type ImapTestBox = TestBox & {
  user: string;
  /** How its account is opened. */
  tools: ImapTools;
  /** The account as this person opens it. */
  accountFor: (staffId: string, isOwn?: boolean) => OpenedAccount;
  /** The box as this person uses it. */
  storeFor: (staffId: string, isOwn?: boolean) => MailStore;
  /** Another mail program of the account. */
  other: () => Promise<ImapFlow>;
  /** Where a message of a folder is by now. */
  find: (place: 'inbox' | 'sent' | 'archive' | 'junk' | 'trash', uid: number) => Promise<Put>;
};

/** A box whose account is a new one at the test's mail server. */
export async function imapTestBox(
  db: Db,
  server: TestMailServer,
  at: Date,
  changed: Partial<ImapTools> & { port?: number; password?: string; purpose?: BoxPurpose } = {},
): Promise<ImapTestBox> {
  const { port = server.port, password = dovecotPassword, purpose = 'general', ...tools } = changed;
  const box = await testBoxFor(db, purpose, at);
  const user = server.newUser();
  await writeAccount(db, { boxId: box.boxId, username: user, password, staffId: null }, at);
  const whole: ImapTools = {
    server: { host: '127.0.0.1', port, isSecure: false },
    db,
    readApart: (mails) => Promise.all(mails.map(({ raw, context }) => readHere(raw, context))),
    authservId: null,
    closesUnheld: false,
    ...tools,
    // however busy the machine is, beginnings are waited for
    times: { snippetsMs: minuteMs, ...tools.times },
  };
  const accountFor = (staffId: string, isOwn = false) =>
    openAccount({ boxId: box.boxId, staffId, isOwn }, [box.address], whole);
  return {
    ...box,
    user,
    tools: whole,
    accountFor,
    storeFor: (staffId, isOwn) => imapStore(db, accountFor(staffId, isOwn)),
    other: () => server.client(user),
    find: async (place, uid) => {
      const [row] = await db
        .select({ id: imapMessages.id, conversation: imapMessages.conversationId })
        .from(imapMessages)
        .innerJoin(imapFolders, eq(imapFolders.id, imapMessages.folderId))
        .where(and(eq(imapMessages.boxId, box.boxId), eq(imapFolders.place, place), eq(imapMessages.uid, uid)));
      if (!row) throw new Error(`message ${uid} of ${place} has no row`);
      return { message: String(row.id), conversation: String(row.conversation) };
    },
  };
}
