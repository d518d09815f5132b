import { aliasedTable, and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type AskedPage, type CountedPage, countedPage, itemsOfPage } from '#lib/paged.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { Listing } from '#lib/stories/reading/listing.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import type { ArchivedCorrection } from '#lib/stories/reading/types.ts';
import { corrections, stories, storyRevisions } from '#lib/stories/schema.ts';

const live = aliasedTable(storyRevisions, 'live');

/**
 * One page of everything an edition had to put right, newest first; of stories that readers cannot see, nothing.
 * @returns `total` counts no further than `maxCounted`, and older notes have no page
 */
export async function listCorrectionsArchive(
  db: Db,
  editionId: number,
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<ArchivedCorrection>> {
  const listing = await Listing.open(db, editionId, now);
  // ids in the order of the archive: counted and paged in one reading of the index
  const found = await db
    .select({ id: corrections.id })
    .from(corrections)
    .innerJoin(stories, eq(stories.id, corrections.storyId))
    .innerJoin(
      storyPlacements,
      and(eq(storyPlacements.storyId, corrections.storyId), listing.standsIn(storyPlacements)),
    )
    .where(and(lte(corrections.correctedAt, now), isPublic(now)))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id))
    .limit(maxCounted);
  const ids = itemsOfPage(found, asked).map(({ id }) => id);
  if (ids.length === 0) return countedPage([], found.length, asked);
  const rows = await db
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
      storyId: stories.id,
      slug: live.slug,
      headline: live.headline,
      language: live.language,
    })
    .from(corrections)
    .innerJoin(stories, eq(stories.id, corrections.storyId))
    .innerJoin(live, eq(live.id, stories.liveRevisionId))
    .where(and(inArray(corrections.id, ids), isPublic(now)))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id));
  const shown = rows.map(({ slug, storyId, ...row }) => ({ ...row, path: storyPath(slug, storyId) }));
  return countedPage(shown, found.length, asked);
}
