import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { Tsquery } from '#lib/search/read-tsquery.ts';
import type { Search } from '#lib/search/types.ts';
import { storyDocuments } from '#lib/stories/schema.ts';

/** Where and when to look; `Search` without its words. */
export type Place = Omit<Search, 'terms'>;

/** How many of the newest stories are looked at first, to learn how common the words are. */
const sampleSize = 1_000;
/** So many in the sample, and walking on down the dates finds enough sooner than an index would. */
const commonInSample = 80;
/** Fewer than this in the sample are so rare that an index finds all of them at once. */
const rareInSample = 4;
/** A slice of the archive is cut so that it holds about so many times what is wanted. */
const plenty = 1.4;
/** Before any newspaper, and still a date PostgreSQL reads. */
const longAgoMs = Date.UTC(1500, 0);

/**
 * The newest stories that match, by id, at most `limit`; `in` the headline alone or anywhere.
 *
 * The work is bounded whatever the words. A sample of the newest stories tells how common they are: common words are
 * found there or in a slice of the time before, rare ones by the index over all of it; so neither is the whole paper
 * read for words in every story, nor are all of them fetched to be put in order. What is not public yet is left out
 * here by its time; that a story is public at all the caller asks of `isPublic`.
 */
export async function findCandidates(
  db: Db,
  tsquery: Tsquery,
  place: Place,
  now: Date,
  { within, limit }: { within: 'headline' | 'document'; limit: number },
): Promise<number[]> {
  const matches = and(matching(tsquery, within), ...placed(place)) as SQL;
  const inTime = opened(place, now);
  const sample = await walk(db, matches, inTime, sampleSize);
  const inSample = sample.found.length;
  if (inSample >= limit || sample.size < sampleSize || !sample.oldestAt) return sample.found.slice(0, limit);

  const manyTimes = (limit * plenty) / Math.max(inSample, 1);
  if (inSample >= commonInSample) {
    const { found, size } = await walk(db, matches, inTime, Math.ceil(sampleSize * manyTimes));
    if (found.length >= limit || size < sampleSize * manyTimes) return found.slice(0, limit);
  } else if (inSample >= rareInSample) {
    const untilAt = place.endAt && place.endAt < now ? place.endAt : now;
    const sliceMs = (untilAt.getTime() - sample.oldestAt.getTime()) * manyTimes;
    const slice = and(matches, inTime, since(new Date(Math.max(untilAt.getTime() - sliceMs, longAgoMs)))) as SQL;
    const found = await listNewest(db, slice, limit);
    if (found.length >= limit) return found;
  }
  return listNewest(db, and(matches, inTime) as SQL, limit);
}

/** What must not be found counts wherever it stands, also for a story whose headline matches. */
function matching({ match, rank }: Tsquery, within: 'headline' | 'document'): SQL {
  const anywhere = sql`${storyDocuments.document} @@ ${match}::tsquery`;
  if (within === 'document') return anywhere;
  const inHeadline = sql`${storyDocuments.headline} @@ ${rank}::tsquery`;
  return match === rank ? inHeadline : sql`(${inHeadline} and ${anywhere})`;
}

const since = (at: Date): SQL => sql`${storyDocuments.publicAt} >= ${at.toISOString()}::timestamptz`;

/** When a story opened: not after now, and between the days asked for. */
function opened({ startAt, endAt }: Place, now: Date): SQL {
  return and(
    sql`${storyDocuments.publicAt} <= ${now.toISOString()}::timestamptz`,
    startAt ? since(startAt) : undefined,
    endAt ? sql`${storyDocuments.publicAt} < ${endAt.toISOString()}::timestamptz` : undefined,
  ) as SQL;
}

function placed({ editionId, sectionId }: Place): SQL[] {
  return [
    ...(editionId === null ? [] : [sql`${storyDocuments.editionIds} @> array[${editionId}::int]`]),
    ...(sectionId === null ? [] : [sql`${storyDocuments.sectionId} = ${sectionId}::int`]),
  ];
}

const newestFirst = sql`public_at desc, story_id desc`;

/** Looks at the newest `size` stories in time: those that match, newest first. */
async function walk(
  db: Db,
  matches: SQL,
  inTime: SQL,
  size: number,
): Promise<{ found: number[]; size: number; oldestAt: Date | null }> {
  // the limit keeps the words out of the inner query, so that it is a short walk down the index of dates
  const [row] = await db.execute<{ found: number[] | null; size: number; oldest_at: string | null }>(sql`
    select array_agg(story_id order by ${newestFirst}) filter (where ${matches}) as found,
      count(*)::int as size, min(public_at) as oldest_at
    from (select * from ${storyDocuments} where ${inTime} order by ${newestFirst} limit ${size}) as "story_documents"`);
  return {
    found: row?.found ?? [],
    size: row?.size ?? 0,
    oldestAt: row?.oldest_at ? new Date(row.oldest_at) : null,
  };
}

/** Finds first and orders then: a plan that hopes to meet rare words soon on its way down the dates never runs. */
async function listNewest(db: Db, where: SQL, limit: number): Promise<number[]> {
  const rows = await db.execute<{ story_id: number }>(sql`
    with found as materialized (select story_id, public_at from ${storyDocuments} where ${where})
    select story_id from found order by ${newestFirst} limit ${limit}`);
  return rows.map((row) => row.story_id);
}
