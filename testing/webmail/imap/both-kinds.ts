import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, type Db } from '#lib/db/client.ts';
import { env, provideEnv } from '#lib/env.ts';
import { system } from '#lib/staff/permissions.ts';
import { staffSessions } from '#lib/staff/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { closeAllConnections, closeConnections } from '#lib/webmail/imap/connections/connections.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { listFolder } from '#testing/webmail/contract/lists-conversations.ts';
import type { Put } from '#testing/webmail/contract/opened-boxes.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { imapTestBox } from '#testing/webmail/imap/imap-box.ts';
import { type ImapProxy, startImapProxy } from '#testing/webmail/imap/imap-proxy.ts';
import { testMailServer } from '#testing/webmail/imap/test-mail-server.ts';
import { deliverRaw } from '#testing/webmail/releases.ts';
import { type TestBox, testBoxFor } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

export const kindsOfBoxes = findDovecot() ? (['kept here', 'at a mail server'] as const) : (['kept here'] as const);

type Brought = { at?: Date; signedBy?: string };
export type EitherBox = TestBox & { bring: (raw: Buffer, options?: Brought) => Promise<Put> };
export type BoxAtServer = EitherBox & {
  /** While the server is away nobody gets through. What was read before is forgotten, if nobody says otherwise. */
  setAway: (isAway: boolean, forgets?: boolean) => void;
  /** Another mail program deletes all of the inbox, and somebody looks, if nobody says otherwise. */
  empty: (looks?: boolean) => Promise<void>;
};

/** Its word about signatures counts. */
const authservId = 'mx.paper.example';

/** Boxes of both kinds, opened by use cases as the portal opens them. Call at the top of a file. */
export function bothKindsOfBoxes(start: Date) {
  const database = testDatabase();
  const originals = testOriginals();
  const server = findDovecot() ? testMailServer() : null;
  const db = () => database.current().db;
  let proxy: ImapProxy | null = null;
  const { DATABASE_URL = '', IMAP_URL = '', AUTHSERV_ID = '' } = env();
  beforeAll(async () => {
    if (!server) return;
    proxy = await startImapProxy(server.current().port);
    const [url, imapUrl] = [database.current().url, `imap://127.0.0.1:${proxy.port}`];
    provideEnv({ DATABASE_URL: url, IMAP_URL: imapUrl, AUTHSERV_ID: authservId });
  });
  afterAll(async () => {
    closeAllConnections();
    await closeDatabase();
    await proxy?.stop();
    provideEnv({ DATABASE_URL, IMAP_URL, AUTHSERV_ID });
  });

  /** Whoever is signed in holds the connections that they opened. */
  async function signIn(userId: string): Promise<void> {
    const times = { createdAt: start, updatedAt: start, expiresAt: new Date('2999-01-01T00:00:00Z') };
    const session = { id: `s ${userId}`, token: `t ${userId}`, userId, ...times };
    await db().insert(staffSessions).values(session).onConflictDoNothing();
  }
  async function grant({ slug }: TestBox, people: readonly { id: string }[]): Promise<void> {
    for (const { id } of people) {
      await signIn(id);
      await grantBox(db(), system, { box: slug, person: id, right: 'answer' }, start);
    }
  }

  async function openHere(purpose: BoxPurpose, people: readonly { id: string }[]): Promise<EitherBox> {
    const box = await testBoxFor(db(), purpose, start);
    await grant(box, people);
    return {
      ...box,
      bring: (raw, { at = start, signedBy } = {}) =>
        deliverRaw(
          db(),
          originals.current(),
          box.boxId,
          raw,
          at,
          signedBy ? { kind: 'verified', domain: signedBy } : { kind: 'unverified', because: 'unsigned' },
        ),
    };
  }

  async function openAtServer(purpose: BoxPurpose, people: readonly { id: string }[]): Promise<BoxAtServer> {
    if (!server || !proxy) throw new Error('there is no mail server');
    const { port, setAway } = proxy;
    const box = await imapTestBox(db(), server.current(), start, { port, purpose });
    await grant(box, people);
    const look = () => listFolder(box.storeFor(people[0]?.id ?? ''), 'junk');
    return {
      ...box,
      bring: async (raw, { at = start, signedBy } = {}) => {
        const verdict = signedBy ? `Authentication-Results: ${authservId}; dkim=pass header.d=${signedBy}\r\n` : '';
        const appended = await (await box.other()).append('INBOX', Buffer.concat([Buffer.from(verdict), raw]), [], at);
        await look();
        return box.find('inbox', (appended ? appended.uid : 0) ?? 0);
      },
      setAway: (isAway, forgets = true) => {
        setAway(isAway);
        if (forgets) closeConnections(box.boxId);
      },
      empty: async (looks = true) => {
        const client = await box.other();
        await client.mailboxOpen('INBOX');
        await client.messageDelete('1:*');
        if (looks) await look();
      },
    };
  }

  /** How many answers were fetched from the server since, and how many of them within transactions of this `db`. */
  function watchTransactions(): { db: Db; counted: () => { all: number; within: number } } {
    const fetched = () => proxy?.commands.filter((command) => command === 'UID FETCH').length ?? 0;
    const start = fetched();
    let within = 0;
    const transaction: Db['transaction'] = (run, config) =>
      db().transaction(async (tx) => {
        const before = fetched();
        const result = await run(tx);
        within += fetched() - before;
        return result;
      }, config);
    const watched: Db = Object.create(db(), { transaction: { value: transaction } });
    return { db: watched, counted: () => ({ all: fetched() - start, within }) };
  }

  return {
    db,
    originals: () => originals.current(),
    open: (kind: (typeof kindsOfBoxes)[number], purpose: BoxPurpose, ...people: { id: string }[]) =>
      kind === 'kept here' ? openHere(purpose, people) : openAtServer(purpose, people),
    openAtServer: (purpose: BoxPurpose, ...people: { id: string }[]) => openAtServer(purpose, people),
    watchTransactions,
  };
}
