import { now, secondMs } from '#lib/clock.ts';
import { type Db, database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { processWide } from '#lib/process-wide.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { getLogin, noteRefused } from '#lib/webmail/imap/accounts.ts';
import { keepClosingUnheld } from '#lib/webmail/imap/connections/close-unheld.ts';
import { type BoxConnections, holdConnections, portalConnection } from '#lib/webmail/imap/connections/connections.ts';
import { defaultTimes, type Times } from '#lib/webmail/imap/connections/imap-client.ts';
import { type ImapAccess, ImapConnection } from '#lib/webmail/imap/connections/imap-connection.ts';
import { imapServer } from '#lib/webmail/imap/connections/imap-server.ts';
import { MailServerError, toMailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { deepenIndex } from '#lib/webmail/imap/index/deepen-index.ts';
import { syncBox } from '#lib/webmail/imap/index/sync-box.ts';
import type { OpenedAccount, PortalAccount } from '#lib/webmail/imap/opened-account.ts';
import type { ImapBoxOfPerson } from '#lib/webmail/imap/read-marks.ts';
import type { ReadApart } from '#lib/webmail/imap/reading/live-reading.ts';
import type { ImapServer } from '#lib/webmail/imap/types.ts';
import { readMailsApart } from '#lib/webmail/reading/read-mail-apart.ts';

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
  // opened when something is done only
  get db() {
    return database();
  },
  // no key is asked for as somebody opens a mail
  readApart: (mails) => readMailsApart(mails, { asksForKeys: false }),
  authservId: env().AUTHSERV_ID ?? null,
  times: {},
  closesUnheld: true,
});

/** Boxes whose older envelopes are being read. */
const indexing = processWide('mailboxes being indexed', new Set<number>()).value;

/** An account through this process's connections, which are opened when something is asked of them. */
export function openAccount(
  box: ImapBoxOfPerson,
  ownAddresses: readonly string[],
  tools: ImapTools = newsroomTools(),
): OpenedAccount {
  const hold = () => {
    if (tools.closesUnheld) keepClosingUnheld(tools.db);
    return holdConnections(box.boxId, box.staffId, () => newConnections(box.boxId, tools));
  };
  return {
    box,
    run: (work, timeoutMs) => hold().kept.run(work, timeoutMs).catch(throwOwn),
    runAside: (work, timeoutMs) => hold().aside.run(work, timeoutMs).catch(throwOwn),
    keepIndexing: () => void index(box.boxId, tools.db, hold().aside),
    snippetsMs: tools.times.snippetsMs ?? defaultTimes.snippetsMs,
    tellPages: () => announceBox(tools.db, box.boxId, now()),
    readApart: tools.readApart,
    ownAddresses,
    authservId: tools.authservId,
    now,
  };
}

function throwOwn(error: unknown): never {
  throw toMailServerError(error);
}

/** What the portal does by itself, through a connection that it keeps for a moment. */
export function openAsPortal(boxId: number, tools: ImapTools = newsroomTools()): PortalAccount {
  const make = () => new ImapConnection(accessTo(boxId, tools), null, { ...tools.times, keptMs: asideKeptMs });
  return {
    box: { boxId },
    run: (work, timeoutMs) => portalConnection(boxId, make).run(work, timeoutMs),
    now,
  };
}

/** One that nobody searches through any more is soon closed. */
const asideKeptMs = 30 * secondMs;

function accessTo(boxId: number, { server, db }: ImapTools): ImapAccess {
  let tried = '';
  return {
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
}

function newConnections(boxId: number, tools: ImapTools): BoxConnections {
  const { db, times } = tools;
  const hearNews = () =>
    void kept
      .listenIn((client) => syncBox(db, client, boxId, now()))
      .catch(() => {
        // whoever looks next is told
      });
  const kept: ImapConnection = new ImapConnection(accessTo(boxId, tools), hearNews, times);
  const aside = new ImapConnection(accessTo(boxId, tools), null, { ...times, keptMs: asideKeptMs });
  return { kept, aside };
}

/** Reads what is missing of the index, step by step; a page that asks meanwhile is answered by the other connection. */
async function index(boxId: number, db: Db, aside: ImapConnection): Promise<void> {
  if (indexing.has(boxId)) return;
  indexing.add(boxId);
  try {
    while (await deepenIndex(db, aside, boxId, now()));
  } catch {
    // begun again with the next look
  } finally {
    indexing.delete(boxId);
  }
}
