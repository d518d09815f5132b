import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { ListPlace } from '#lib/webmail/house/list-place.ts';
import { readMessageQuery } from '#lib/webmail/house/message-query.ts';
import type { BoxOfPerson } from '#lib/webmail/house/read-marks.ts';
import { webmailConversations, webmailMessages, webmailReadMarks } from '#lib/webmail/schema.ts';
import type { Folder, MailSearch } from '#lib/webmail/types.ts';

/** A conversation by its newest message that matches. */
export type Match = { conversationId: number; messageId: number; receivedAt: Date };

/** `lookedTo`: all of them were looked for no further back than this, and older ones may follow. */
export type Matches = { matches: Match[]; lookedTo: ListPlace | null };

/** So many of the newest messages are read first, to learn how common the words are. */
const sampleSize = 128;
/** So many are read at most one by one for their words; otherwise the index of words finds the rest at once. */
const longestWalk = 4_000;
/** Where the words are known to be there, or none are asked: the rest stands in the row itself. */
const longestWalkWithoutWords = 20_000;

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
): Promise<Matches> {
  const query = await readMessageQuery(db, search);
  if (query === null) return { matches: [], lookedTo: null };
  const place = placed(box, search, before);
  const matches = matching(box, { folder, search }, query.match, before);
  const found = new Map<number, Match>();
  let lookedTo: ListPlace | null = null;
  const add = (rows: readonly Match[]) => {
    for (const row of rows) if (!found.has(row.conversationId)) found.set(row.conversationId, row);
  };
  const sample = await walk(db, place, matches, sampleSize, 0);
  add(sample.found);
  if (sample.lookedTo && found.size < limit) {
    const hasWords = query.match !== '';
    const enough = Math.ceil(((limit - found.size) / sample.found.length) * sampleSize * 2);
    if (enough <= longestWalk || !hasWords) {
      const count = Math.min(enough, hasWords ? longestWalk : longestWalkWithoutWords);
      const rest = await walk(db, place, matches, count, sampleSize);
      add(rest.found);
      lookedTo = rest.lookedTo;
    } else lookedTo = sample.lookedTo;
    if (lookedTo && hasWords && found.size < limit) {
      const isTold = query.match === query.hasWords;
      const left = isTold ? matching(box, { folder, search }, query.match, before, true) : matches;
      const looked = await lookUp(db, query.hasWords, place, left, limit, isTold);
      add(looked.matches);
      lookedTo = looked.lookedTo;
    }
  }
  return { matches: [...found.values()].slice(0, limit), lookedTo };
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

/**
 * What is asked of a message `m` and its conversation `c`.
 * @param hasWords that it has the words is known
 */
function matching(
  box: BoxOfPerson,
  question: Question,
  tsquery: string,
  before: ListPlace | null,
  hasWords = false,
): SQL {
  const { folder, search } = question;
  const isPutAway = folder === 'junk' || folder === 'trash';
  const folders = isPutAway ? sql`= ${folder}` : sql`in ('inbox', 'archive')`;
  const ofEarlierPage =
    before === null
      ? undefined
      : sql`not exists (
    select 1 from ${webmailMessages} as earlier
    where earlier.conversation_id = m.conversation_id and ${ofMessage(sql`earlier`, box, search, tsquery)}
      and (earlier.received_at, earlier.id) >= (${before.at.toISOString()}::timestamptz, ${before.id}::int)
      ${search.before ? sql`and earlier.received_at < ${search.before.toISOString()}::timestamptz` : sql``})`;
  const inFolder = sql`exists (
    select 1 from ${webmailConversations} as c where c.id = m.conversation_id and c.folder ${folders}
      ${search.state ? sql`and c.state = ${search.state}` : sql``}
      ${search.owner === 'me' ? sql`and c.owner_id = ${box.staffId}` : sql``}
      ${search.owner === 'none' ? sql`and c.owner_id is null` : sql``})`;
  return and(ofMessage(sql`m`, box, search, hasWords ? '' : tsquery), inFolder, ofEarlierPage) as SQL;
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

/** Reads so many messages down the dates, `offset` of which were read before. `lookedTo`: there may be more. */
async function walk(
  db: Db,
  place: SQL,
  matches: SQL,
  count: number,
  offset: number,
): Promise<{ found: Match[]; lookedTo: ListPlace | null }> {
  // the limit keeps the words out of the innermost query, so that it is a short walk down the index of dates
  const rows = await db.execute<MatchRow & { is_found: boolean; place: number }>(sql`
    select * from (
      select m.conversation_id, m.id, m.received_at, ${matches} as is_found,
        (row_number() over (order by ${newestFirst}))::int as place
      from (
        select m.* from ${webmailMessages} as m where ${place} order by ${newestFirst} limit ${count} offset ${offset}
      ) as m) as read
    where is_found or place = ${count}::int order by place`);
  const last = rows.at(-1);
  const isFull = last?.place === count;
  return {
    found: rows.filter((row) => row.is_found).map(toMatch),
    lookedTo: isFull ? { at: new Date(last.received_at), id: last.id } : null,
  };
}

/**
 * Asks the index of words first, and the rest of what it finds. A phrase, a part of a mail and what is left out only the
 * words of each mail tell; they are looked through of the newest. Statistics hold neither for several words nor for what
 * bodies weigh on disk: left to itself the planner reads every mail instead.
 * @param isTold the index tells all by itself
 */
function lookUp(db: Db, hasWords: string, place: SQL, matches: SQL, limit: number, isTold: boolean): Promise<Matches> {
  const most = isTold ? longestWalkWithoutWords : longestWalk;
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const rows = await tx.execute<LookedRow>(sql`
      with have_words as materialized (
        select id, box_id, received_at from ${webmailMessages} where words @@ ${hasWords}::tsquery),
      candidates as materialized (select m.id, m.received_at from have_words as m where ${place}
        order by ${newestFirst} limit ${most})
      select looked.*, found.* from (
        select count(*)::int as count, min(received_at) as back_to, (array_agg(id order by received_at, id))[1] as last_id
        from candidates) as looked
      left join (
        select distinct on (m.conversation_id) m.conversation_id, m.id, m.received_at
        from candidates join ${webmailMessages} as m on m.id = candidates.id where ${matches}
        order by m.conversation_id, m.received_at desc, m.id desc) as found on true
      order by received_at desc, id desc limit ${limit}`);
    const [looked] = rows;
    const isCapped = looked?.count === most && looked.back_to !== null && looked.last_id !== null;
    return {
      matches: rows.flatMap((row) => (row.conversation_id === null ? [] : toMatch(row))),
      lookedTo: isCapped ? { at: new Date(looked.back_to ?? 0), id: looked.last_id ?? 0 } : null,
    };
  });
}

type MatchRow = { conversation_id: number; id: number; received_at: string };
type LookedRow = { count: number; back_to: string | null; last_id: number | null } & (
  | MatchRow
  | { conversation_id: null }
);

const toMatch = ({ conversation_id, id, received_at }: MatchRow): Match => ({
  conversationId: conversation_id,
  messageId: id,
  receivedAt: new Date(received_at),
});
