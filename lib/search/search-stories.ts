import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type AskedPage, countedPage, itemsOfPage } from '#lib/paged.ts';
import { findCandidates } from '#lib/search/find-candidates.ts';
import { markResults } from '#lib/search/mark-results.ts';
import { readTsquery, type Tsquery } from '#lib/search/read-tsquery.ts';
import { maxCandidates, type Search, type SearchPage } from '#lib/search/types.ts';
import { storyDocuments } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { listTeasersById } from '#lib/stories/reading/queries.ts';
import { stories } from '#lib/stories/schema.ts';

/** One page of the public stories a search finds, the best first. */
export async function searchStories(db: Db, search: Search, now: Date, asked: AskedPage): Promise<SearchPage> {
  const tsquery = await readTsquery(db, search.terms);
  if (!tsquery) return { ...countedPage([], 0, asked), isCapped: false };
  const find = (within: 'headline' | 'document') =>
    findCandidates(db, tsquery, search, now, { within, limit: maxCandidates });
  const [byHeadline, anywhere] = await Promise.all([find('headline'), find('document')]);
  const candidates = [...new Set([...byHeadline.ids, ...anywhere.ids])];
  const { ids, total } = await rank(db, candidates, tsquery, now, asked);
  const teasers = await listTeasersById(db, ids, now);
  const results = await markResults(db, teasers, tsquery);
  return { ...countedPage(results, total, asked), isCapped: anywhere.isCapped };
}

/** How many public stories a search finds, counted no further than `limit`. */
export async function countFound(db: Db, search: Search, now: Date, limit: number): Promise<number> {
  const tsquery = await readTsquery(db, search.terms);
  if (!tsquery) return 0;
  const { ids } = await findCandidates(db, tsquery, search, now, { within: 'document', limit });
  if (ids.length === 0) return 0;
  const rows = await db
    .select({ id: stories.id })
    .from(stories)
    .where(and(inArray(stories.id, ids), isPublic(now)));
  return rows.length;
}

/** What a word counts for in captions, the body, deck and names, the headline. */
const weights = '{0.1, 0.2, 0.5, 1}';

/** How often a story counts that prints all words as they were asked, common ones too. */
const phraseWorth = 4;

/** The public ones of the candidates, by how well they answer; a story of a year ago counts for about three quarters. */
async function rank(
  db: Db,
  candidates: readonly number[],
  { rank: query, phrase }: Tsquery,
  now: Date,
  asked: AskedPage,
): Promise<{ ids: number[]; total: number }> {
  if (candidates.length === 0) return { ids: [], total: 0 };
  const ageDays = sql`extract(epoch from ${now.toISOString()}::timestamptz - ${storyDocuments.publicAt})::float8 / 86400`;
  const sideBySide = phrase
    ? sql`case when ${storyDocuments.document} @@ ${phrase}::tsquery then ${phraseWorth}::int else 1 end`
    : sql`1`;
  const worth = sql`ts_rank_cd(${weights}::float4[], ${storyDocuments.document}, ${query}::tsquery, 1) * ${sideBySide}
    / (1 + 0.15 * ln(1 + greatest(${ageDays}, 0) / 30))`;
  const rows = await db
    .select({ id: storyDocuments.storyId })
    .from(storyDocuments)
    .innerJoin(stories, eq(stories.id, storyDocuments.storyId))
    .where(and(sql`${storyDocuments.storyId} = any(${sql.param(`{${candidates.join(',')}}`)}::int[])`, isPublic(now)))
    .orderBy(sql`${worth} desc`, sql`${storyDocuments.publicAt} desc`, sql`${storyDocuments.storyId} desc`);
  return { ids: itemsOfPage(rows, asked).map(({ id }) => id), total: rows.length };
}
