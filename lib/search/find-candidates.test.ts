import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { findCandidates } from '#lib/search/find-candidates.ts';
import { readTsquery } from '#lib/search/read-tsquery.ts';
import { readTerms } from '#lib/search/terms.ts';
import { storyDocuments } from '#lib/stories/placing/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';

/** A paper old enough that no search reads all of it: the higher a story's number, the newer, two at each time. */
const stories = 24_000;
const now = new Date('2026-11-23T15:35:00Z');

const database = testDatabase();
const db = () => database.current().db;

beforeAll(async () => {
  await db().transaction(async (tx) => {
    // only the index is asked here, so the stories themselves are not written
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      insert into ${storyDocuments} (story_id, edition_ids, section_id, public_at, headline, document)
      select n, array[1 + n % 2], 1 + n % 12, ${now.toISOString()}::timestamptz - (${stories} - n) / 2 * interval '5 hours',
        to_tsvector('paper_simple', concat_ws(' ', 'every', case when n % 100 = 0 then 'hundredth' end)),
        to_tsvector('paper_simple', concat_ws(' ', 'every',
          case when n % 2 = 0 then 'second' end,
          case when n % 40 = 0 then 'fortieth' end,
          case when n % 100 = 0 then 'hundredth' end,
          case when n % 4000 = 0 then 'rare' end,
          case when n > 23500 and n % 50 = 0 then 'lately' end,
          case when n < 1500 and n % 2 = 0 then 'formerly' end,
          case when n % 40 = 0 then 'stone bridge' else 'bridge of stone' end))
      from generate_series(1, ${stories}) n`);
  });
  await db().execute(sql`analyze ${storyDocuments}`);
});

type Asked = { q: string; within?: 'headline' | 'document'; editionId?: number; sectionId?: number; limit?: number };

async function search({ q, within = 'document', editionId, sectionId, limit = 500 }: Asked, at = now) {
  const terms = readTerms(q);
  const tsquery = terms && (await readTsquery(db(), terms));
  if (!tsquery) throw new Error('nothing to search for');
  const place = { editionId: editionId ?? null, sectionId: sectionId ?? null, startAt: null, endAt: null };
  return findCandidates(db(), tsquery, place, at, { within, limit });
}

/** Numbers of stories, the newest first. */
const newest = (matches: (n: number) => boolean) =>
  Array.from({ length: stories }, (_, place) => stories - place).filter(matches);

test.each<[string, Asked, (n: number) => boolean]>([
  ['in every story', { q: 'every' }, () => true],
  ['in every second one', { q: 'second' }, (n) => n % 2 === 0],
  ['in some, more than are wanted', { q: 'fortieth' }, (n) => n % 40 === 0],
  ['in some, fewer than are wanted', { q: 'hundredth' }, (n) => n % 100 === 0],
  ['in a headline', { q: 'hundredth', within: 'headline' }, (n) => n % 100 === 0],
  ['in hardly any', { q: 'rare' }, (n) => n % 4_000 === 0],
  ['in new stories alone', { q: 'lately' }, (n) => n > 23_500 && n % 50 === 0],
  ['in old stories alone', { q: 'formerly' }, (n) => n < 1_500 && n % 2 === 0],
  ['in none', { q: 'unheard' }, () => false],
  ['one that is common and one that is not', { q: 'every hundredth' }, (n) => n % 100 === 0],
  ['without a phrase', { q: 'fortieth -"bridge of"' }, (n) => n % 40 === 0],
  ['without another', { q: 'second -fortieth' }, (n) => n % 2 === 0 && n % 40 !== 0],
  ['in an edition', { q: 'fortieth', editionId: 1 }, (n) => n % 40 === 0],
  ['in a section', { q: 'every', sectionId: 3, limit: 200 }, (n) => n % 12 === 2],
  ['in a section that has none', { q: 'second', sectionId: 2 }, () => false],
  ['so many as are wanted', { q: 'hundredth', limit: 3 }, (n) => n % 100 === 0],
])('words %s: the newest stories that have them, in order', async (_name, asked, matches) => {
  const all = newest(matches);
  const wanted = all.slice(0, asked.limit ?? 500);
  const { ids, isCapped } = await search(asked);
  expect(ids).toEqual(wanted);
  expect(isCapped).toBe(all.length > wanted.length);
});

test('a phrase of words that are in every story: the newest, and that there are more', async () => {
  const { ids, isCapped } = await search({ q: '"stone bridge"' });
  const all = newest((n) => n % 40 === 0);
  expect(ids.length).toBeGreaterThanOrEqual(50);
  expect(ids.length).toBeLessThan(500);
  expect(ids).toEqual(all.slice(0, ids.length));
  expect(isCapped).toBe(true);
});

test('nothing that has not opened', async () => {
  const aDayBefore = new Date(now.getTime() - 24 * 3_600_000);
  const { ids } = await search({ q: 'every', limit: 5 }, aDayBefore);
  expect(ids).toEqual([23_990, 23_989, 23_988, 23_987, 23_986]);
});
