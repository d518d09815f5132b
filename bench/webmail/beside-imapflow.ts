import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import { list, rareWord } from './house-figures.ts';
import { listNewest, perRequest, readOne, searchBodies } from './imapflow.ts';
import { compare } from './timed.ts';

/** A box of ours beside the same messages at a mail server, asked as webmails ask it that keep no connection. */
export async function compareHouse(
  store: MailStore,
  account: { port: number; user: string },
  messages: number,
): Promise<void> {
  await compare('the 50 newest, ours ÷ imapflow with a connection a request', messages, [
    () => list(store),
    () => perRequest(account, listNewest),
  ]);
  const opened = (await list(store, null, { limit: 100 })).rows;
  await compare(
    'one opened, ours ÷ imapflow with a connection a request',
    messages,
    [
      (turn) => store.findConversation(opened[turn % opened.length]?.id ?? ''),
      (turn) => perRequest(account, (client) => readOne(client, turn)),
    ],
    { turns: 20 },
  );
  await compare(
    'a rare word, ours ÷ Dovecot’s search of bodies',
    messages,
    [
      (turn) => list(store, rareWord(turn)),
      (turn) => perRequest(account, (client) => searchBodies(client, rareWord(turn))),
    ],
    { turns: 4, ownTurns: 15, warm: 1 },
  );
}
