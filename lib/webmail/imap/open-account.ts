import { now, secondMs } from '#lib/clock.ts';
import { type Db, database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { processWide } from '#lib/process-wide.ts';
import { getLogin, noteRefused } from '#lib/webmail/imap/accounts.ts';
import { keepClosingUnheld } from '#lib/webmail/imap/connections/close-unheld.ts';
import { holdConnection } from '#lib/webmail/imap/connections/connections.ts';
import { ImapConnection, type Times } from '#lib/webmail/imap/connections/imap-connection.ts';
import { imapServer } from '#lib/webmail/imap/connections/imap-server.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { deepenIndex } from '#lib/webmail/imap/index/deepen-index.ts';
import { syncBox } from '#lib/webmail/imap/index/sync-box.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import type { ImapBoxOfPerson } from '#lib/webmail/imap/read-marks.ts';
import type { ReadApart } from '#lib/webmail/imap/reading/live-reading.ts';
import type { ImapServer } from '#lib/webmail/imap/types.ts';
import { readMailApart } from '#lib/webmail/reading/read-mail-apart.ts';

/** What tests replace. */
export type ImapTools = {
  server: ImapServer | null;
  /** For what is done in the background, outside of anybody's transaction. */
  db: Db;
  readApart: ReadApart;
  authservId: string | null;
  times: Partial<Times>;
  /** Whether it is looked after who may still use what is open. */
  closesUnheld: boolean;
};

const newsroomTools = (): ImapTools => ({
  server: imapServer(),
  db: database(),
  // no key is asked for as somebody opens a mail
  readApart: (raw, context) => readMailApart(raw, context, { asksForKeys: false }),
  authservId: env().AUTHSERV_ID ?? null,
  times: {},
  closesUnheld: true,
});

/** Boxes whose older envelopes are being read. */
const indexing = processWide('mailboxes being indexed', new Set<number>()).value;

/** An account through this process's connection, which is opened when something is asked of it. */
export function openAccount(
  box: ImapBoxOfPerson,
  ownAddresses: readonly string[],
  tools: ImapTools = newsroomTools(),
): OpenedAccount {
  const hold = () => holdConnection(box.boxId, box.staffId, () => newConnection(box.boxId, tools));
  return {
    box,
    run: (work, timeoutMs) => {
      const connection = hold();
      if (tools.closesUnheld) keepClosingUnheld(tools.db);
      return connection.run(work, timeoutMs);
    },
    keepIndexing: () => void index(box.boxId, tools.db, hold()),
    readApart: tools.readApart,
    ownAddresses,
    authservId: tools.authservId,
    now,
  };
}

function newConnection(boxId: number, { server, db, times }: ImapTools): ImapConnection {
  let tried = '';
  const access = {
    getServer: () => {
      if (!server) throw new MailServerError('unset');
      return server;
    },
    login: async () => {
      const { sealedPassword, ...login } = await getLogin(db, boxId);
      tried = sealedPassword;
      return login;
    },
    noteRefused: () => noteRefused(db, boxId, tried, now()),
  };
  const hearNews = () =>
    void connection
      .listenIn((client) => syncBox(db, client, boxId, now()))
      .catch(() => {
        // whoever looks next is told
      });
  const connection: ImapConnection = new ImapConnection(access, hearNews, times);
  return connection;
}

async function index(boxId: number, db: Db, connection: ImapConnection): Promise<void> {
  if (indexing.has(boxId)) return;
  indexing.add(boxId);
  try {
    while (await connection.listenIn((client) => deepenIndex(db, client, boxId), 60 * secondMs));
  } catch {
    // begun again with the next look
  } finally {
    indexing.delete(boxId);
  }
}
