import { performance } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import { percentile, print, round } from '#bench/figure.ts';
import { newDatabase } from '#bench/new-database.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { listBoxes, openBox } from '#lib/webmail/boxes/queries.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';
import { parseSearch } from '#lib/webmail/search/parse-search.ts';
import type { ConversationQuery } from '#lib/webmail/store/mail-store.ts';
import { lexiconSize, wordAt } from '../invented-words.ts';
import { box, generatePost } from './generated-post.ts';

const times = 60;
const word = (rank: number) => wordAt('en', rank);

/** Ranks of words: how common they are in English mail. */
const searches: readonly (readonly [string, (turn: number) => string])[] = [
  ['a rare word', (turn) => word(lexiconSize - 50 * turn)],
  ['two common words', (turn) => `${word(1 + (turn % 20))} ${word(25 + (turn % 30))}`],
  ['a word between', (turn) => word(300 + 40 * turn)],
  ['a sender and a common word', (turn) => `from:s${turn}@town.example ${word(20 + turn)}`],
  [
    'a common word of two years ago',
    (turn) => `${word(1 + turn)} before:2024-${String(1 + (turn % 12)).padStart(2, '0')}-01`,
  ],
  ['what has files and is unread', () => 'has:file is:unread'],
];

/**
 * How a box of very many messages is read: as a person's pages ask for it, beside the plain question that a search could
 * have been.
 * @param variables of the processes: DATABASE_URL, whose server gets a database of ours
 */
export async function benchWebmail(variables: Record<string, string>, messages = 100_000): Promise<void> {
  const { DATABASE_URL } = await newDatabase(variables, 'webmail');
  const startedAt = performance.now();
  const reader = await generatePost(DATABASE_URL, messages, now());
  const { db, close } = connect(DATABASE_URL, 2);
  try {
    print({ figure: 'webmail: generated', messages, seconds: round((performance.now() - startedAt) / 1_000) });
    const { store } = await openBox(db, reader, box, originalsIn('/nowhere'));
    const list = (query: Partial<ConversationQuery>) =>
      store.listConversations({ folder: 'inbox', search: null, before: null, limit: 50, ...query });
    await figure('the 50 newest', messages, () => list({}));
    await figure('the boxes with what is unread', messages, () => listBoxes(db, reader));
    const opened = (await list({ limit: 100 })).rows;
    await figure('one opened', messages, (turn) => store.findConversation(opened[turn % opened.length]?.id ?? ''));
    for (const [name, asked] of searches) {
      const ask = (turn: number) => parseSearch(asked(turn), 'America/Edmonton').search;
      await figure(name, messages, (turn) => list({ search: ask(turn) }));
    }
    await figure('two common words, as a plain question', messages, (turn) =>
      db.execute(sql`
        select distinct conversation_id, received_at from webmail_messages
        where words @@ plainto_tsquery('paper_english', ${`${word(1 + (turn % 20))} ${word(25 + (turn % 30))}`})
        order by received_at desc limit 50`),
    );
  } finally {
    await close();
  }
}

async function figure(name: string, messages: number, ask: (turn: number) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  // the first have the pages read into memory
  for (let turn = 0; turn < times + 5; turn += 1) {
    const startedAt = performance.now();
    await ask(turn);
    if (turn >= 5) took.push(performance.now() - startedAt);
  }
  const ms = (share: number) => round(percentile(took, share));
  print({ figure: `webmail: ${name}`, messages, p50Ms: ms(0.5), p95Ms: ms(0.95), maxMs: ms(1) });
}
