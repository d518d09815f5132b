import { aliasedTable, and, asc, between, desc, eq, gt, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { maxInteger } from '#lib/row-id.ts';
import { storyDocuments } from '#lib/stories/placing/schema.ts';
import { dependOnStories } from '#lib/stories/reading/depend-on-stories.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';

const live = aliasedTable(storyRevisions, 'live');

const isSet = (flag: 'canonical' | 'isSummary') => sql`coalesce((${live.wire} ->> ${flag})::boolean, false)`;

/** Not for the maps: a story whose page sends search engines to the original (`canonicalOf`). */
const ours = sql`not ${isSet('canonical')} and not ${isSet('isSummary')}`;

const changedAt = (now: Date) =>
  sql<string>`greatest(${stories.publicAt}, case when ${stories.significantAt} <= ${now.toISOString()} then ${stories.significantAt} end)`;

export type MappedStory = { path: string; changedAt: Date };

/**
 * The chunks of stories that have something to map, in order. A story's chunk never changes.
 * @param chunkSize how many ids a chunk spans
 */
export async function listChunks(db: Db, now: Date, chunkSize: number): Promise<{ chunk: number; changedAt: Date }[]> {
  await dependOnStories(db, null, now);
  const chunk = sql<number>`((${stories.id} - 1) / ${sql.raw(String(chunkSize))}) + 1`;
  const rows = await db
    .select({ chunk, changedAt: sql<string>`max(${changedAt(now)})` })
    .from(stories)
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(isPublic(now), ours))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  return rows.map((row) => ({ chunk: row.chunk, changedAt: new Date(row.changedAt) }));
}

/** The public stories of one chunk, by id. */
export async function listChunk(db: Db, now: Date, chunk: number, chunkSize: number): Promise<MappedStory[]> {
  const first = (chunk - 1) * chunkSize + 1;
  const last = Math.min(chunk * chunkSize, maxInteger);
  if (!Number.isSafeInteger(first) || first > last) return [];
  const rows = await db
    .select({ id: stories.id, slug: live.slug, changedAt: changedAt(now) })
    .from(stories)
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(between(stories.id, first, last), isPublic(now), ours))
    .orderBy(asc(stories.id));
  return rows.map(({ id, slug, ...row }) => ({ path: storyPath(slug, id), changedAt: new Date(row.changedAt) }));
}

export type NewsEntry = { path: string; headline: string; language: string; publishedAt: Date };

/** The newest public stories since an instant, newest first. */
export async function listNews(db: Db, since: Date, now: Date, limit: number): Promise<NewsEntry[]> {
  await dependOnStories(db, null, now);
  const isNew: SQL | undefined = and(gte(storyDocuments.publicAt, since), lte(storyDocuments.publicAt, now));
  const rows = await db
    .select({ id: stories.id, slug: live.slug, headline: live.headline, language: live.language, at: stories.publicAt })
    .from(storyDocuments)
    .innerJoin(stories, eq(stories.id, storyDocuments.storyId))
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(isNew, gt(stories.publicAt, since), isPublic(now), ours))
    .orderBy(desc(storyDocuments.publicAt), desc(storyDocuments.storyId))
    .limit(limit);
  return rows.flatMap(({ id, slug, at, ...row }) =>
    at ? [{ ...row, path: storyPath(slug, id), publishedAt: at }] : [],
  );
}
