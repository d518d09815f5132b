import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { ListPlace } from '#lib/webmail/house/list-place.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';

/** A conversation by its newest message that matches. */
export type Match = { conversationId: number; messageId: number; receivedAt: Date };

/** `lookedTo`: all of them were looked for no further back than this, and older ones may follow. */
export type Matches = { matches: Match[]; lookedTo: ListPlace | null };

/** Of what the index finds so many are looked at, the newest; */
const mostFound = 20_000;
/** and so many where each has to be read for what the index cannot tell. */
const mostRead = 4_000;

const newestFirst = sql`m.received_at desc, m.id desc`;

type Step = {
  found: Match[];
  /** There may be more behind it. */
  lookedTo: ListPlace | null;
  /** How many there are in all boxes, about. */
  messages: number;
};

/** Reads so many messages down the dates, `offset` of which were read before. */
export async function walk(db: Db, place: SQL, matches: SQL, count: number, offset: number): Promise<Step> {
  // the limit keeps the words out of the innermost query, so that it is a short walk down the index of dates
  const rows = await db.execute<MatchRow & { is_found: boolean; place: number; messages: number }>(sql`
    select *, (select max(id) from ${webmailMessages}) as messages from (
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
    messages: last?.messages ?? 0,
  };
}

/**
 * Asks the index of words first, and the rest of what it finds: of conversations of the newest only, until there are
 * enough. A phrase, a part of a mail and what is left out only the words of each mail tell; they are looked through of
 * the newest. Statistics hold neither for several words nor for what bodies weigh on disk: left to itself the planner
 * reads every mail instead, or the whole index of their ids. What it thinks this costs would have it compiled (JIT), which
 * takes longer than the answer.
 * @param isTold the index tells all by itself
 */
export function lookUp(
  db: Db,
  hasWords: string,
  place: SQL,
  left: { ofMessage: SQL; ofConversation: SQL },
  limit: number,
  isTold: boolean,
): Promise<Matches> {
  const most = isTold ? mostFound : mostRead;
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      select set_config(name, 'off', true) from unnest('{enable_seqscan,enable_mergejoin,enable_hashjoin,jit}'::text[]) as name`);
    const rows = await tx.execute<LookedRow>(sql`
      with have_words as materialized (
        select id, box_id, conversation_id, direction, has_files, received_at from ${webmailMessages}
        where words @@ ${hasWords}::tsquery),
      candidates as materialized (
        select m.* from have_words as m where ${place} order by ${newestFirst} limit ${most})
      select looked.*, found.* from (
        select count(*)::int as count, min(received_at) as back_to, (array_agg(id order by received_at, id))[1] as last_id
        from candidates) as looked
      left join (
        select m.conversation_id, m.id, m.received_at from (
          select * from (
            select distinct on (m.conversation_id) m.conversation_id, m.id, m.received_at
            from ${isTold ? sql`candidates as m` : sql`candidates join ${webmailMessages} as m on m.id = candidates.id`}
            where ${left.ofMessage}
            order by m.conversation_id, m.received_at desc, m.id desc) as m
          order by ${newestFirst} offset 0) as m
        where ${left.ofConversation} order by ${newestFirst} limit ${limit}) as found on true
      order by received_at desc, id desc`);
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
