import { sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { readSearch } from '#lib/search/input.ts';
import { readTsquery } from '#lib/search/read-tsquery.ts';
import { searchStories } from '#lib/search/search-stories.ts';
import type { Search } from '#lib/search/types.ts';
import { storyDocuments } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { stories } from '#lib/stories/schema.ts';
import { percentile, print, round } from './figure.ts';
import { searches } from './searches.ts';

/** The plain way is not waited for longer than this, and counts as this long. */
const patienceMs = 20_000;

/** The paper's search beside the plain way to write one on the same index: rank everything that matches. */
export async function compareSearches(url: string, storyCount: number): Promise<void> {
  const { db, close } = connect(url, 4);
  const [editions, sections] = [await listEditions(db), await listSections(db)];
  const times = { own: [] as number[], plain: [] as number[] };
  for (const asked of searches) {
    const { search } = readSearch(asked, { editions, sections, timeZone: 'UTC' });
    if (!search) continue;
    times.own.push(await timed(() => searchStories(db, search, now(), { page: 1, perPage: 10 })));
    times.plain.push(await timed(() => searchPlainly(db, search).catch(() => null)));
  }
  await close();
  const inMs = (of: readonly number[]) => ({ p50Ms: round(percentile(of, 0.5)), p95Ms: round(percentile(of, 0.95)) });
  print({
    figure: `search in ${storyCount} stories: p95, the paper's ÷ ranking every match`,
    ratio: round(percentile(times.own, 0.95) / percentile(times.plain, 0.95)),
    own: inMs(times.own),
    plain: inMs(times.plain),
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Ten ids, best first, of everything that matches. It marks nothing, so it is given an advantage. */
function searchPlainly(db: Db, search: Search): Promise<unknown> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(patienceMs)}, true)`);
    const tsquery = await readTsquery(tx, search.terms);
    return tx.execute(sql`
      select ${storyDocuments.storyId}, count(*) over () from ${storyDocuments}
      inner join ${stories} on ${stories.id} = ${storyDocuments.storyId}
      where ${storyDocuments.document} @@ ${tsquery?.match ?? ''}::tsquery and ${isPublic(now())}
        and (${search.editionId}::int is null or ${storyDocuments.editionIds} @> array[${search.editionId}::int])
        and (${search.sectionId}::int is null or ${storyDocuments.sectionId} = ${search.sectionId}::int)
        and (${search.startAt?.toISOString() ?? null}::timestamptz is null or ${storyDocuments.publicAt} >= ${search.startAt?.toISOString() ?? null}::timestamptz)
        and (${search.endAt?.toISOString() ?? null}::timestamptz is null or ${storyDocuments.publicAt} < ${search.endAt?.toISOString() ?? null}::timestamptz)
      order by ts_rank(${storyDocuments.document}, ${tsquery?.rank ?? ''}::tsquery) desc
      limit 10`);
  });
}
