import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { readTsquery } from '#lib/search/read-tsquery.ts';
import { readTerms } from '#lib/search/terms.ts';
import type { Weight } from '#lib/tokens/tsvector.ts';
import type { ListPlace } from '#lib/webmail/house/list-place.ts';
import { weightOf } from '#lib/webmail/house/message-words.ts';
import type { BoxOfPerson } from '#lib/webmail/house/read-marks.ts';
import { webmailConversations, webmailMessages, webmailReadMarks } from '#lib/webmail/schema.ts';
import type { Folder, MailSearch } from '#lib/webmail/types.ts';

/** A conversation by its newest message that matches. */
export type Match = { conversationId: number; messageId: number; receivedAt: Date };

/** So many of the newest messages are read first, to learn how common the words are. */
const sampleSize = 128;
/** So many are read down the dates where that finds a page; otherwise the index of words finds the rest at once. */
const longestWalk = 4_000;

type Question = { folder: Folder; search: MailSearch };

/**
 * The newest conversations that match, at most `limit`. A conversation matches by any message that does by itself.
 *
 * The work is bounded whatever the words are. A sample of the newest messages tells how common they are. Common ones
 * are found by walking on down the dates; words that are rare there the index finds in the whole box.
 * @param before the newest match of the last conversation on the page before
 */
export async function findMatches(
  db: Db,
  box: BoxOfPerson,
  { folder, search }: Question,
  before: ListPlace | null,
  limit: number,
): Promise<Match[]> {
  const tsquery = await readQuery(db, search);
  if (tsquery === null) return [];
  const place = placed(box, search, before);
  const matches = matching(box, { folder, search }, tsquery, before);
  const found = new Map<number, Match>();
  const add = (rows: readonly Match[]) => {
    for (const row of rows) if (!found.has(row.conversationId)) found.set(row.conversationId, row);
  };
  if (tsquery === '') {
    // nothing that an index of words knows
    add(await lookUp(db, place, matches, limit));
    return [...found.values()].slice(0, limit);
  }
  const sample = await walk(db, place, matches, sampleSize, 0);
  add(sample.found);
  const toPage = Math.ceil(((limit - found.size) / Math.max(sample.found.length, 1)) * sampleSize * 2);
  if (sample.count === sampleSize && found.size < limit) {
    const isCommon = sample.found.length > 0 && toPage <= longestWalk;
    const rest = isCommon ? await walk(db, place, matches, toPage, sampleSize) : null;
    add(rest?.found ?? []);
    const isAll = rest !== null && rest.count < toPage;
    if (!isAll && found.size < limit) add(await lookUp(db, place, matches, limit));
  }
  return [...found.values()].slice(0, limit);
}

/** @returns what casts to `tsquery`: '' where no words are asked; null where none of them could be looked for */
async function readQuery(db: Db, search: MailSearch): Promise<string | null> {
  const asked: [string, Weight | null][] = [
    ...(search.words ? [[search.words, null] as [string, null]] : []),
    ...search.from.map((text): [string, Weight] => [text, weightOf.from]),
    ...search.to.map((text): [string, Weight] => [text, weightOf.to]),
    ...search.subject.map((text): [string, Weight] => [text, weightOf.subject]),
  ];
  const queries: string[] = [];
  for (const [text, weight] of asked) {
    const terms = readTerms(text);
    const query = terms && (await readTsquery(db, terms));
    if (!query) return null;
    queries.push(`(${weight ? withWeight(query.match, weight) : query.match})`);
  }
  return queries.join(' & ');
}

/** The same, of words that stand in one part of a mail. */
const withWeight = (query: string, weight: Weight) =>
  query.replace(/('(?:[^']|'')*')(:\*)?/g, (_all, lexeme: string, begun: string | undefined) =>
    begun ? `${lexeme}:*${weight}` : `${lexeme}:${weight}`,
  );

/** Where a walk down the dates looks. */
function placed({ boxId }: BoxOfPerson, search: MailSearch, before: ListPlace | null): SQL {
  return and(
    sql`m.box_id = ${boxId}::int`,
    search.before === null ? undefined : sql`m.received_at < ${search.before.toISOString()}::timestamptz`,
    search.after === null ? undefined : sql`m.received_at >= ${search.after.toISOString()}::timestamptz`,
    before === null
      ? undefined
      : sql`(m.received_at, m.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::int)`,
  ) as SQL;
}

/** What is asked of a message `m` and its conversation `c`. */
function matching(box: BoxOfPerson, question: Question, tsquery: string, before: ListPlace | null): SQL {
  const { folder, search } = question;
  const isPutAway = folder === 'junk' || folder === 'trash';
  const folders = isPutAway ? sql`= ${folder}` : sql`in ('inbox', 'archive')`;
  const own = (message: string) => ofMessage(sql.raw(message), box, search, tsquery);
  const ofEarlierPage =
    before === null
      ? undefined
      : sql`not exists (
    select 1 from ${webmailMessages} as earlier
    where earlier.conversation_id = m.conversation_id and ${own('earlier')}
      and (earlier.received_at, earlier.id) >= (${before.at.toISOString()}::timestamptz, ${before.id}::int)
      ${search.before ? sql`and earlier.received_at < ${search.before.toISOString()}::timestamptz` : sql``})`;
  const inFolder = sql`exists (
    select 1 from ${webmailConversations} as c where c.id = m.conversation_id and c.folder ${folders})`;
  return and(own('m'), inFolder, ofEarlierPage) as SQL;
}

function ofMessage(message: SQL, { staffId }: BoxOfPerson, search: MailSearch, tsquery: string): SQL {
  return and(
    tsquery ? sql`${message}.words @@ ${tsquery}::tsquery` : sql`true`,
    search.hasFiles ? sql`${message}.has_files` : undefined,
    search.isUnread
      ? sql`${message}.direction = 'in' and ${message}.id > coalesce((
          select mark.read_to_id from ${webmailReadMarks} as mark
          where mark.staff_id = ${staffId} and mark.conversation_id = ${message}.conversation_id), 0)`
      : undefined,
  ) as SQL;
}

const newestFirst = sql`m.received_at desc, m.id desc`;

/** Reads so many messages down the dates, `offset` of which were read before. */
async function walk(
  db: Db,
  place: SQL,
  matches: SQL,
  count: number,
  offset: number,
): Promise<{ count: number; found: Match[] }> {
  // the limit keeps the words out of the innermost query, so that it is a short walk down the index of dates
  const rows = await db.execute<MatchRow & { is_found: boolean }>(sql`
    select m.conversation_id, m.id, m.received_at, ${matches} as is_found
    from (select m.* from ${webmailMessages} as m where ${place} order by ${newestFirst} limit ${count} offset ${offset}) as m
    order by ${newestFirst}`);
  return { count: rows.length, found: rows.filter((row) => row.is_found).map(toMatch) };
}

/** Finds first and orders then: a plan that hopes to meet rare words soon on its way down the dates never runs. */
async function lookUp(db: Db, place: SQL, matches: SQL, limit: number): Promise<Match[]> {
  const rows = await db.execute<MatchRow>(sql`
    with found as materialized (
      select m.conversation_id, m.id, m.received_at from ${webmailMessages} as m where ${place} and ${matches})
    select * from (
      select distinct on (conversation_id) * from found order by conversation_id, received_at desc, id desc) as newest
    order by received_at desc, id desc limit ${limit}`);
  return rows.map(toMatch);
}

type MatchRow = { conversation_id: number; id: number; received_at: string };

const toMatch = ({ conversation_id, id, received_at }: MatchRow): Match => ({
  conversationId: conversation_id,
  messageId: id,
  receivedAt: new Date(received_at),
});
