import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { Tsquery } from '#lib/search/read-tsquery.ts';
import type { Search } from '#lib/search/types.ts';
import { storyDocuments } from '#lib/stories/placing/schema.ts';

/** Where and when to look; `Search` without its words. */
export type Place = Omit<Search, 'terms'>;

/** How many of the newest stories are read first, to learn how common the words are. */
const sampleSize = 1_000;
/** So many of the sample with the words, and reading on down the dates finds enough sooner than the index would. */
const commonInSample = 80;
/** Fewer than this are so rare that the index finds all of them at once. */
const rareInSample = 4;
/** At most so many times as far back as all before it a step goes: what was found so far may be luck. */
const longestStep = 16;
/** And at least: each step looks into the index anew. */
const shortestStep = 0.5;
/** After so many stories that have the words, but must be read to know whether they match, fewer matches are enough. */
const plentyRead = 4_000;
/** So many of them a step may read: enough for it to be the last, most times. */
const readInStep = 6_000;
/** No search is content with fewer, if there are more. */
const fewest = 50;

/** Stories by id, newest first. */
export type Candidates = {
  ids: number[];
  /** There may be more, further back. */
  isCapped: boolean;
};

/**
 * The newest stories that match, at most `limit`; `within` the headline alone or the whole document.
 *
 * The work is bounded whatever the words. A sample of the newest stories tells how common they are. Rare words the
 * index finds in the whole paper at once; for others the search goes back in time step by step, each as long as what
 * was found so far makes likely, reading on or looking into the index. So neither is the whole paper read for words
 * that are in every story, nor are all of those fetched to be put in order; and where many must be read for each that
 * matches, as for a phrase of common words, fewer are enough. What is not public yet is left out here by its time;
 * that a story is public at all the caller asks of `isPublic`.
 */
export async function findCandidates(
  db: Db,
  tsquery: Tsquery,
  place: Place,
  now: Date,
  { within, limit }: { within: 'headline' | 'document'; limit: number },
): Promise<Candidates> {
  const asked = conditions(tsquery, place, within);
  const inTime = opened(place, now);
  const sample = await read(db, asked, inTime, sampleSize);
  const found = new Set(sample.found);
  const startedAt = place.endAt && place.endAt < now ? place.endAt : now;
  let { count, backTo, haveWords } = sample;
  let isAll = count < sampleSize;
  while (!isAll && backTo && found.size < limit && (haveWords < plentyRead || found.size < fewest)) {
    const times = stepLength(found.size, haveWords, limit);
    const before = and(inTime, until(backTo)) as SQL;
    if (sample.haveWords >= commonInSample) {
      const wanted = Math.ceil(count * times);
      const step = await read(db, asked, before, wanted);
      for (const id of step.found) found.add(id);
      isAll = step.count < wanted;
      backTo = step.backTo;
    } else {
      const sinceAt = new Date(backTo.getTime() - (startedAt.getTime() - backTo.getTime()) * times);
      isAll = sample.haveWords < rareInSample || sinceAt <= (await findOldest(db, inTime));
      const ids = await lookUp(db, and(asked.matches, before, isAll ? undefined : since(sinceAt)) as SQL, limit);
      for (const id of ids) found.add(id);
      backTo = sinceAt;
    }
    count *= 1 + times;
    haveWords *= 1 + times;
  }
  const ids = [...found].slice(0, limit);
  return { ids, isCapped: !isAll || ids.length === limit };
}

/** How many times as far back as all before it the next step goes: to the limit, if it costs no more than it may. */
function stepLength(found: number, haveWords: number, limit: number): number {
  // what is found by chance varies by its root
  const toLimit = (limit - found) / (found - Math.sqrt(found));
  const affordable = Math.max(readInStep / haveWords, shortestStep);
  return Math.min(toLimit, affordable, longestStep);
}

/** What is asked of a story. */
type Conditions = {
  matches: SQL;
  /** What the index can tell of them: that it has the words, in whatever order and place. */
  hasWords: SQL;
  /** What is then left to ask. */
  matchesToo: SQL;
};

function conditions(tsquery: Tsquery, place: Place, within: 'headline' | 'document'): Conditions {
  const words = matching(tsquery, within);
  const placed = inPlace(place);
  // a phrase is words that stand anywhere; what must not be found is left out
  const anyOrder = tsquery.rank.replace(/ <(?:-|\d+)> /g, ' & ');
  const isTold = anyOrder === tsquery.match;
  return {
    matches: and(words, ...placed) as SQL,
    hasWords: matching({ match: anyOrder, rank: anyOrder }, within),
    matchesToo: and(isTold ? sql`true` : words, ...placed) as SQL,
  };
}

/** What must not be found counts wherever it stands, also for a story whose headline matches. */
function matching({ match, rank }: Pick<Tsquery, 'match' | 'rank'>, within: 'headline' | 'document'): SQL {
  const anywhere = sql`${storyDocuments.document} @@ ${match}::tsquery`;
  if (within === 'document') return anywhere;
  const inHeadline = sql`${storyDocuments.headline} @@ ${rank}::tsquery`;
  return match === rank ? inHeadline : sql`(${inHeadline} and ${anywhere})`;
}

const since = (at: Date): SQL => sql`${storyDocuments.publicAt} >= ${at.toISOString()}::timestamptz`;
const until = (at: Date): SQL => sql`${storyDocuments.publicAt} <= ${at.toISOString()}::timestamptz`;

/** When a story opened: not after now, and between the days asked for. */
function opened({ startAt, endAt }: Place, now: Date): SQL {
  return and(
    until(now),
    startAt ? since(startAt) : undefined,
    endAt ? sql`${storyDocuments.publicAt} < ${endAt.toISOString()}::timestamptz` : undefined,
  ) as SQL;
}

function inPlace({ editionId, sectionId }: Place): SQL[] {
  return [
    ...(editionId === null ? [] : [sql`${storyDocuments.editionIds} @> array[${editionId}::int]`]),
    ...(sectionId === null ? [] : [sql`${storyDocuments.sectionId} = ${sectionId}::int`]),
  ];
}

const newestFirst = sql`public_at desc, story_id desc`;

/** Stories that were read: how many, how many of them have the words, those that match, and back to when. */
type Stretch = { count: number; haveWords: number; found: number[]; backTo: Date | null };

/** Reads the newest `count` stories in time. */
async function read(db: Db, { hasWords, matchesToo }: Conditions, inTime: SQL, count: number): Promise<Stretch> {
  // the limit keeps the words out of the innermost query, so that it is a short walk down the index of dates; the
  // offset has each story's words looked through once
  const [row] = await db.execute<{
    count: number;
    have_words: number;
    found: number[] | null;
    back_to: string | null;
  }>(sql`
    select count(*)::int as count, count(*) filter (where has_words)::int as have_words,
      array_agg(story_id order by ${newestFirst}) filter (where has_words and ${matchesToo}) as found,
      min(public_at) as back_to
    from (
      select *, ${hasWords} as has_words
      from (select * from ${storyDocuments} where ${inTime} order by ${newestFirst} limit ${count}) as "story_documents"
      offset 0
    ) as "story_documents"`);
  return {
    count: row?.count ?? 0,
    haveWords: row?.have_words ?? 0,
    found: row?.found ?? [],
    backTo: row?.back_to ? new Date(row.back_to) : null,
  };
}

/** Finds first and orders then: a plan that hopes to meet rare words soon on its way down the dates never runs. */
async function lookUp(db: Db, where: SQL, limit: number): Promise<number[]> {
  const rows = await db.execute<{ story_id: number }>(sql`
    with found as materialized (select story_id, public_at from ${storyDocuments} where ${where})
    select story_id from found order by ${newestFirst} limit ${limit}`);
  return rows.map((row) => row.story_id);
}

/** When the oldest story in time opened. */
async function findOldest(db: Db, inTime: SQL): Promise<Date> {
  const [row] = await db.execute<{ oldest: string }>(
    sql`select min(public_at) as oldest from ${storyDocuments} where ${inTime}`,
  );
  return new Date(row?.oldest ?? 0);
}
