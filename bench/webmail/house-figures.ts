import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { listBoxes } from '#lib/webmail/boxes/queries.ts';
import { parseSearch } from '#lib/webmail/search/parse-search.ts';
import type { ConversationQuery, MailStore } from '#lib/webmail/store/mail-store.ts';
import { lexiconSize, wordAt } from '../invented-words.ts';
import { figure } from './timed.ts';

const word = (rank: number) => wordAt('en', rank);

/** In some eighty messages each. */
export const rareWord = (turn: number) => word(lexiconSize - 50 * turn);

/** Ranks of words: how common they are in English mail. */
const searches: readonly (readonly [string, (turn: number) => string])[] = [
  ['a rare word', rareWord],
  ['a word that is nowhere', (turn) => `${rareWord(turn)}zz`],
  ['two common words', (turn) => `${word(1 + (turn % 20))} ${word(25 + (turn % 30))}`],
  ['a word between', (turn) => word(300 + 40 * turn)],
  ['a sender and a common word', (turn) => `from:s${turn}@town.example ${word(20 + turn)}`],
  [
    'a common word of two years ago',
    (turn) => `${word(1 + turn)} before:2024-${String(1 + (turn % 12)).padStart(2, '0')}-01`,
  ],
  ['what has files and is unread', () => 'has:file is:unread'],
];

/** The list that a page shows; a search as it is typed. */
export function list(store: MailStore, typed: string | null = null, query: Partial<ConversationQuery> = {}) {
  const search = typed === null ? null : parseSearch(typed, 'America/Edmonton').search;
  return store.listConversations({ folder: 'inbox', search, before: null, limit: 50, ...query });
}

/** How a box of ours is read, beside the plain question that a search could have been. */
export async function measureHouse(db: Db, reader: Actor, store: MailStore, messages: number): Promise<void> {
  await figure('the 50 newest', messages, () => list(store));
  await figure('the boxes with what is unread', messages, () => listBoxes(db, reader));
  const opened = (await list(store, null, { limit: 100 })).rows;
  await figure('one opened', messages, (turn) => store.findConversation(opened[turn % opened.length]?.id ?? ''));
  for (const [name, asked] of searches) await figure(name, messages, (turn) => list(store, asked(turn)));
  await figure('two common words, as a plain question', messages, (turn) =>
    db.execute(sql`
      select distinct conversation_id, received_at from webmail_messages
      where words @@ plainto_tsquery('paper_english', ${`${word(1 + (turn % 20))} ${word(25 + (turn % 30))}`})
      order by received_at desc limit 50`),
  );
}
