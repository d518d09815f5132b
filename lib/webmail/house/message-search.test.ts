import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import type { ListPlace } from '#lib/webmail/house/list-place.ts';
import { findMatches } from '#lib/webmail/house/message-search.ts';
import { webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import type { MailSearch } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testBox } from '#testing/webmail/test-boxes.ts';

/** A box that no search reads all of one by one: the higher a message's number, the newer. */
const messages = 9_000;
const now = new Date('2026-11-23T15:35:00Z');

const database = testDatabase();
const db = () => database.current().db;
let boxId: number;

beforeAll(async () => {
  ({ boxId } = await testBox(db(), now));
  const elsewhere = (await testBox(db(), now)).boxId;
  await db().transaction(async (tx) => {
    // only the search is asked here, so what messages belong to is not all written
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      insert into ${webmailMessages} (id, box_id, conversation_id, direction, raw_hash, size_bytes, received_at,
        has_files, reading, verification, words) overriding system value
      select n, case when n % 10 = 9 then ${elsewhere}::int else ${boxId}::int end, n - n % 3, 'in', n::text, 1,
        ${now.toISOString()}::timestamptz - (${messages} - n) / 2 * interval '1 hour', n % 50 = 0, '{}', '{}',
        setweight(to_tsvector('paper_simple', case when n % 1000 = 0 then 'Mara' else 'others' end), 'B')
        || to_tsvector('paper_simple', concat_ws(' ', 'every',
          case when n % 2 = 0 then 'second' end,
          case when n % 40 = 0 then 'fortieth' end,
          case when n % 4000 = 0 then 'rare' end,
          case when n % 10 = 0 or n > 8940 then 'lately' end,
          case when n < 6000 and n % 2 = 0 then 'formerly Mara' end,
          case when n % 500 = 0 then 'stone bridge' else 'bridge of stone' end))
      from generate_series(1, ${messages}) n`);
    await tx.execute(sql`
      insert into ${webmailConversations} (id, box_id, folder, subject, people, snippet, message_count, has_files, newest_at)
      overriding system value
      select distinct conversation_id, ${boxId}::int, case when conversation_id % 7 = 0 then 'trash' else 'inbox' end,
        '', '[]'::jsonb, '', 3, false, ${now.toISOString()}::timestamptz from ${webmailMessages}`);
  });
  await db().execute(sql`analyze ${webmailMessages}`);
});

const numbers = Array.from({ length: messages }, (_, place) => messages - place);
const conversationOf = (number: number) => number - (number % 3);
const isHere = (number: number) => number % 10 !== 9 && conversationOf(number) % 7 !== 0;

/** The conversations of those messages, newest first. */
const expected = (matches: (number: number) => boolean, limit: number) =>
  [...new Set(numbers.filter((number) => isHere(number) && matches(number)).map(conversationOf))].slice(0, limit);

const search = (asked: Partial<MailSearch>): MailSearch => ({
  ...{ words: '', from: [], to: [], subject: [], hasFiles: false, isUnread: false, owner: null, state: null },
  ...{ before: null, after: null },
  ...asked,
});

/** So many of the first, page by page. */
async function found(asked: Partial<MailSearch>, perPage: number, count: number): Promise<number[]> {
  const ids: number[] = [];
  const question = { folder: 'inbox', search: search(asked) } as const;
  const box = { boxId, staffId: 'nobody', closet: openCloset };
  let before: ListPlace | null = null;
  while (ids.length < count) {
    const { matches, lookedTo } = await findMatches(db(), box, question, before, perPage);
    ids.push(...matches.map(({ conversationId }) => conversationId));
    const last = matches.length === perPage ? matches.at(-1) : undefined;
    before = last ? { at: last.receivedAt, id: last.messageId } : lookedTo;
    if (!before) break;
  }
  return ids;
}

const cases: [string, Partial<MailSearch>, (number: number) => boolean][] = [
  ['a word of every message', { words: 'every' }, () => true],
  ['two common words', { words: 'every second' }, (number) => number % 2 === 0],
  ['a word between', { words: 'fortieth' }, (number) => number % 40 === 0],
  ['a rare word', { words: 'rare' }, (number) => number % 4000 === 0],
  ['a word that was common', { words: 'formerly' }, (number) => number < 6_000 && number % 2 === 0],
  ['a word that is common lately', { words: 'lately' }, (number) => number % 10 === 0 || number > 8_940],
  ['a rare phrase of common words', { words: '"stone bridge"' }, (number) => number % 500 === 0],
  ['a word in one part of a mail', { from: ['mara'] }, (number) => number % 1000 === 0],
  ['words of which one is left out', { words: 'fortieth -rare' }, (number) => number % 40 === 0 && number % 4000 !== 0],
  ['no words', { hasFiles: true }, (number) => number % 50 === 0],
  [
    'few files',
    { hasFiles: true, before: new Date(now.getTime() - 4_400 * hourMs) },
    (number) => number % 50 === 0 && number <= 198,
  ],
  ['words and files', { words: 'every', hasFiles: true }, (number) => number % 50 === 0],
  [
    'a common word before a time',
    { words: 'second', before: new Date(now.getTime() - 3_000 * hourMs) },
    (number) => number % 2 === 0 && Math.floor((messages - number) / 2) > 3_000,
  ],
];

test.each(cases)('the newest with %s are found', async (_name, asked, matches) => {
  expect(await found(asked, 40, 40)).toEqual(expected(matches, 40));
});

test.each(cases)('with %s, page by page, each is found once', async (_name, asked, matches) => {
  expect(await found(asked, 4, 20)).toEqual(expected(matches, 20));
});
