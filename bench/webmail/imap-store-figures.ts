import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, eq } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, personOf, system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { closeAllConnections } from '#lib/webmail/imap/connections/connections.ts';
import { imapStore } from '#lib/webmail/imap/imap-store.ts';
import { openAccount } from '#lib/webmail/imap/open-account.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import { imapMessages } from '#lib/webmail/imap/schema.ts';
import { readMailsApart } from '#lib/webmail/reading/read-mail-apart.ts';
import { type Dovecot, dovecotPassword } from '#testing/webmail/imap/dovecot.ts';
import { newClient } from '#testing/webmail/imap/test-mail-server.ts';
import { print, round } from '../figure.ts';
import { list } from './house-figures.ts';
import { listNewest } from './imapflow.ts';
import { compare, shares, timed } from './timed.ts';

type Place = { db: Db; reader: Actor; dovecot: Dovecot; user: string; messages: number };

/** A box at a mail server: as it is seen for the first time, and beside imapflow with a connection that stays open. */
export async function measureImapStore(place: Place): Promise<void> {
  await measureFirstLists(place);
  const { db, dovecot, user, messages } = place;
  const { account } = await newBox(place);
  const store = imapStore(db, { ...account, keepIndexing: () => {} });
  const client = newClient(dovecot.port, user);
  await client.connect();
  await client.mailboxOpen('INBOX');
  await compare('the 50 newest at a mail server, ours ÷ imapflow kept open', messages, [
    () => list(store),
    async () => {
      // without it nobody would hear of what came or went
      await client.noop();
      return listNewest(client);
    },
  ]);
  client.close();
  await measureIndexing(place, account);
  closeAllConnections();
}

const firstLists = 8;

/** The server knows the account's folders, as one that takes mail does; of the first list it has read no envelope yet. */
async function measureFirstLists(place: Place): Promise<void> {
  const [took, whole]: [number[], number[]] = [[], []];
  await rm(join(place.dovecot.homeOf(place.user), 'Maildir', 'dovecot.index.cache'), { force: true });
  for (let turn = 0; turn < firstLists; turn += 1) {
    const { account } = await newBox(place);
    const store = imapStore(place.db, { ...account, keepIndexing: () => {} });
    const ms = await timed(() => list(store));
    took.push(ms);
    // what is shown next has the beginnings of all mails
    whole.push(ms + (await timed(() => list(store))));
    closeAllConnections();
  }
  const [first = 0, ...others] = took;
  const figure = 'webmail: the first list of an unknown account';
  print({ figure, messages: place.messages, nothingReadMs: round(first), ...shares(others), whole: shares(whole) });
}

/** A box that nobody looked into yet. */
async function newBox({ db, reader, dovecot, user }: Place) {
  boxes += 1;
  const slug = `account-${boxes}`;
  const address = `${slug}@news.example`;
  const boxId = await addBox(db, system, { slug, name: slug, address }, now());
  await writeAccount(db, { boxId, username: user, password: dovecotPassword, staffId: null }, now());
  const account = openAccount({ boxId, staffId: personOf(reader), isOwn: false }, [address], {
    server: { host: '127.0.0.1', port: dovecot.port, isSecure: false },
    db,
    readApart: (mails) => readMailsApart(mails, { asksForKeys: false }),
    authservId: null,
    times: {},
    closesUnheld: false,
  });
  return { account, boxId };
}
let boxes = 0;

const indexedForMs = 10_000;

/** How fast the older envelopes come in, while nobody waits for them. */
async function measureIndexing({ db, messages }: Place, account: OpenedAccount): Promise<void> {
  const known = async () => {
    const [row] = await db
      .select({ count: count() })
      .from(imapMessages)
      .where(eq(imapMessages.boxId, account.box.boxId));
    return row?.count ?? 0;
  };
  const before = await known();
  account.keepIndexing();
  await sleep(indexedForMs);
  const perSecond = ((await known()) - before) / (indexedForMs / 1_000);
  print({ figure: 'webmail: older envelopes read in the background', messages, perSecond: round(perSecond) });
}
