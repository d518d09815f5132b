import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { ListPlace } from '#lib/webmail/house/list-place.ts';
import { lookUp, type Match, type Matches, walk } from '#lib/webmail/house/match-queries.ts';
import { readMessageQuery } from '#lib/webmail/house/message-query.ts';
import type { BoxOfPerson } from '#lib/webmail/house/read-marks.ts';
import { webmailConversations, webmailMessages, webmailReadMarks } from '#lib/webmail/schema.ts';
import type { Folder, MailSearch } from '#lib/webmail/types.ts';

/** So many of the newest messages are read first, to learn how common the words are. */
const sampleSize = 64;
/** Without words: the rest stands in the row itself. */
const longestWalkWithoutWords = 20_000;

/**
 * So many messages are read at most one by one for their words. Reading one costs as much as ten that the index finds, of
 * which there are the more the more messages there are: where both cost the same grows with the root of their number.
 */
const longestWalk = (messages: number) => Math.min(Math.max(256, Math.round(2.4 * Math.sqrt(messages))), 4_000);

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
  const hasWords = query.match !== '';
  const place = placed(box, search, before);
  const asked = { box, folder, search, before };
  const whole = and(ofMessage(sql`m`, asked, query.match), ofConversation(asked, query.match)) as SQL;
  const walked = await walkDown(db, place, whole, limit, hasWords);
  if (!hasWords || !walked.lookedTo || walked.matches.length >= limit) return walked;
  const isTold = query.match === query.hasWords;
  const left = {
    ofMessage: ofMessage(sql`m`, asked, isTold ? '' : query.match),
    ofConversation: ofConversation(asked, query.match),
  };
  const looked = await lookUp(db, query.hasWords, place, left, limit, isTold);
  return { matches: eachOnce([...walked.matches, ...looked.matches]).slice(0, limit), lookedTo: looked.lookedTo };
}

/** Each conversation by the first of these. */
const eachOnce = (matches: readonly Match[]): Match[] => {
  const found = new Map<number, Match>();
  for (const match of matches) if (!found.has(match.conversationId)) found.set(match.conversationId, match);
  return [...found.values()];
};

/** Goes on until there are enough, or so few that the index of words finds them sooner. */
async function walkDown(db: Db, place: SQL, matches: SQL, limit: number, hasWords: boolean): Promise<Matches> {
  let found: Match[] = [];
  let read = 0;
  let count = sampleSize;
  for (;;) {
    const step = await walk(db, place, matches, count, read);
    found = eachOnce([...found, ...step.found]);
    read += count;
    if (!step.lookedTo || found.length >= limit) return { matches: found.slice(0, limit), lookedTo: step.lookedTo };
    const wanted = Math.ceil(((limit - found.length) / found.length) * read * 1.5);
    const longest = hasWords ? longestWalk(step.messages) : longestWalkWithoutWords;
    count = hasWords ? wanted : Math.min(wanted, longest - read);
    if (count === 0 || read + count > longest) return { matches: found, lookedTo: step.lookedTo };
  }
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

type Asked = Question & { box: BoxOfPerson; before: ListPlace | null };

/** What is asked of the conversation of a message `m`; none that an earlier page had is asked for again. */
function ofConversation(asked: Asked, tsquery: string): SQL {
  const { box, folder, search, before } = asked;
  const isPutAway = folder === 'junk' || folder === 'trash';
  const folders = isPutAway ? sql`= ${folder}` : sql`in ('inbox', 'archive')`;
  const ofEarlierPage =
    before === null
      ? undefined
      : sql`not exists (
    select 1 from ${webmailMessages} as earlier
    where earlier.conversation_id = m.conversation_id and ${ofMessage(sql`earlier`, asked, tsquery)}
      and (earlier.received_at, earlier.id) >= (${before.at.toISOString()}::timestamptz, ${before.id}::int)
      ${search.before ? sql`and earlier.received_at < ${search.before.toISOString()}::timestamptz` : sql``})`;
  const inFolder = sql`exists (
    select 1 from ${webmailConversations} as c where c.id = m.conversation_id and c.folder ${folders}
      ${search.state ? sql`and c.state = ${search.state}` : sql``}
      ${search.owner === 'me' ? sql`and c.owner_id = ${box.staffId}` : sql``}
      ${search.owner === 'none' ? sql`and c.owner_id is null` : sql``})`;
  return and(inFolder, ofEarlierPage) as SQL;
}

/** @param tsquery empty where it is known that it has the words */
function ofMessage(message: SQL, { box, search }: Asked, tsquery: string): SQL {
  return and(
    tsquery ? sql`${message}.words @@ ${tsquery}::tsquery` : sql`true`,
    search.hasFiles ? sql`${message}.has_files` : undefined,
    search.isUnread
      ? sql`${message}.direction = 'in' and ${message}.id > coalesce((
          select mark.read_to_id from ${webmailReadMarks} as mark
          where mark.staff_id = ${box.staffId} and mark.conversation_id = ${message}.conversation_id), 0)`
      : undefined,
  ) as SQL;
}
