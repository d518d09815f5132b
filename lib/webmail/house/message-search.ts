import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { maxInteger } from '#lib/row-id.ts';
import type { ListPlace } from '#lib/webmail/house/list-place.ts';
import { type MessageQuery, readMessageQuery } from '#lib/webmail/house/message-query.ts';
import type { BoxOfPerson } from '#lib/webmail/house/read-marks.ts';
import { webmailConversations, webmailMessages, webmailReadMarks } from '#lib/webmail/schema.ts';
import type { Folder, MailSearch } from '#lib/webmail/types.ts';

/** A conversation by its newest message that matches. */
export type Match = { conversationId: number; messageId: number; receivedAt: Date };

/** So many of the newest messages are read first, to learn how common the words are. */
const sampleSize = 128;
/** So many are read at most one by one for their words; otherwise the index of words finds the rest at once. */
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
  const query = await readMessageQuery(db, search);
  if (query === null) return [];
  const place = placed(box, search, before);
  const matches = matching(box, { folder, search }, query.match, before);
  const found = new Map<number, Match>();
  const add = (rows: readonly Match[]) => {
    for (const row of rows) if (!found.has(row.conversationId)) found.set(row.conversationId, row);
  };
  const sample = await walk(db, place, matches, sampleSize, 0);
  add(sample.found);
  if (sample.count === sampleSize && found.size < limit) {
    const enough = Math.ceil(((limit - found.size) / Math.max(sample.found.length, 1)) * sampleSize * 2);
    const isCommon = sample.found.length > 0 && enough <= longestWalk;
    // without words there is nothing that an index knows
    const isWalked = isCommon || query.match === '';
    const rest = isWalked ? await walk(db, place, matches, isCommon ? enough : maxInteger, sampleSize) : null;
    add(rest?.found ?? []);
    const isAll = rest !== null && rest.count < enough;
    if (!isAll && found.size < limit && query.match !== '') add(await lookUp(db, query, place, matches, limit));
  }
  return [...found.values()].slice(0, limit);
}

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

/**
 * Asks the index of words first, and the rest of what it finds. A phrase, a part of a mail and what is left out only the
 * words of each mail tell; they are looked through of the newest. Statistics hold neither for several words nor for what
 * bodies weigh on disk: left to itself the planner reads every mail instead.
 */
function lookUp(db: Db, query: MessageQuery, place: SQL, matches: SQL, limit: number): Promise<Match[]> {
  const candidates = query.match === query.hasWords ? sql`` : sql`order by ${newestFirst} limit ${longestWalk}`;
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const rows = await tx.execute<MatchRow>(sql`
      with have_words as materialized (
        select id, box_id, received_at from ${webmailMessages} where words @@ ${query.hasWords}::tsquery),
      candidates as materialized (select m.id from have_words as m where ${place} ${candidates})
      select * from (
        select distinct on (m.conversation_id) m.conversation_id, m.id, m.received_at
        from candidates join ${webmailMessages} as m on m.id = candidates.id where ${matches}
        order by m.conversation_id, m.received_at desc, m.id desc) as newest
      order by received_at desc, id desc limit ${limit}`);
    return rows.map(toMatch);
  });
}

type MatchRow = { conversation_id: number; id: number; received_at: string };

const toMatch = ({ conversation_id, id, received_at }: MatchRow): Match => ({
  conversationId: conversation_id,
  messageId: id,
  receivedAt: new Date(received_at),
});
