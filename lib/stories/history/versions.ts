import { and, desc, eq, lte } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { stories, storyPublications } from '#lib/stories/schema.ts';

/** A version that readers were told of. */
export type VersionRow = { id: number; revisionId: number; liveAt: Date; isFirst: boolean };

/**
 * The versions of a story its readers may look back at, newest first. Whatever was published before they could see
 * any of it counts as the last of those, and what the desk has hidden is left out after that: words that never were
 * public do not become so.
 */
export async function listVersions(db: Db, storyId: number, now: Date): Promise<VersionRow[]> {
  const rows = await db
    .select({
      id: storyPublications.id,
      revisionId: storyPublications.revisionId,
      liveAt: storyPublications.liveAt,
      hiddenAt: storyPublications.hiddenAt,
      publicAt: stories.publicAt,
    })
    .from(storyPublications)
    .innerJoin(stories, eq(stories.id, storyPublications.storyId))
    .where(
      and(
        eq(storyPublications.storyId, storyId),
        eq(storyPublications.significant, true),
        lte(storyPublications.liveAt, now),
      ),
    )
    .orderBy(desc(storyPublications.liveAt), desc(storyPublications.id));
  const opening = rows.findIndex(({ liveAt, publicAt }) => publicAt !== null && liveAt <= publicAt);
  const seen = opening < 0 ? rows : rows.slice(0, opening + 1);
  return seen.flatMap(({ id, revisionId, liveAt, hiddenAt }, index) =>
    hiddenAt ? [] : [{ id, revisionId, liveAt, isFirst: index === opening }],
  );
}

/** How many versions a story's readers were told of, the first one included. */
export async function countVersions(db: Db, storyId: number, now: Date): Promise<number> {
  return (await listVersions(db, storyId, now)).length;
}
