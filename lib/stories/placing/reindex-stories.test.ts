import { eq, lt, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { reindexStories } from '#lib/stories/placing/reindex-stories.ts';
import { storyDocuments } from '#lib/stories/placing/schema.ts';
import { stories } from '#lib/stories/schema.ts';
import { tokenRules } from '#lib/tokens/stems.ts';
import { awkwardPaper } from '#testing/search/awkward-paper.ts';

const { db, found } = awkwardPaper();
const jets = 'F-35 jets pass over Hwy-2';

describe('after an upgrade', () => {
  const countOld = async () => db().$count(storyDocuments, eq(storyDocuments.rules, 0));

  test('what was indexed by older rules is found as before, and by the new ones step by step', async () => {
    const total = await db().$count(storyDocuments);
    await db().execute(sql`
      update story_documents set rules = 0, headline = to_tsvector('paper_english', 'jets pass'),
        document = to_tsvector('paper_english', 'jets pass over')
      where story_id = (select min(story_id) from story_documents)`);
    await db().execute(sql`update story_documents set rules = 0`);
    expect(await found('jet passes')).toEqual([jets]);
    expect(await found('hwy 2')).toEqual([]);
    // two workers at once, each stopped after some
    const done = await Promise.all([reindexStories(db(), 3), reindexStories(db(), 3)]);
    expect(done).toEqual([3, 3]);
    expect(await countOld()).toBe(total - 6);
    while ((await reindexStories(db(), 3)) > 0);
    expect(await countOld()).toBe(0);
    expect(await found('hwy 2')).toEqual([jets]);
  });

  test('a story that cannot be indexed holds no other up, is said once, and is indexed when it can be', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [broken] = await db()
      .select()
      .from(stories)
      .where(sql`${stories.id} = (select min(story_id) from story_documents)`);
    const { id = 0, liveRevisionId = 0 } = broken ?? {};
    await db().execute(sql`update story_documents set rules = 0`);
    await db().execute(sql`insert into stories_to_index values (${id})`);
    await db().execute(sql`update stories set live_revision_id = null where id = ${id}`);
    for (let run = 0; run < 2; run += 1) while ((await reindexStories(db(), 3)) > 0);
    expect(
      await db()
        .select({ id: storyDocuments.storyId })
        .from(storyDocuments)
        .where(lt(storyDocuments.rules, tokenRules)),
    ).toEqual([{ id }]);
    expect(said.mock.calls.map(([line]) => String(line).split(':').slice(0, 2).join(':'))).toEqual([
      `search: story ${id} could not be indexed`,
    ]);
    said.mockRestore();
    await db().execute(sql`update stories set live_revision_id = ${liveRevisionId} where id = ${id}`);
    expect(await reindexStories(db(), 3)).toBe(1);
    expect(await countOld()).toBe(0);
    expect(await found('hwy 2')).toEqual([jets]);
  });
});
