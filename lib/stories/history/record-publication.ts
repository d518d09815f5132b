import { and, eq, gt } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { RevisionRow } from '#lib/stories/history/revisions.ts';
import { storyPublications } from '#lib/stories/schema.ts';

/**
 * Notes that a revision goes before readers, for the public history of its story.
 * @param liveAt when readers can see it; a time that is still to come is taken back by `forgetPublications`
 */
export async function recordPublication(tx: Db, live: RevisionRow, liveAt: Date, significant: boolean): Promise<void> {
  await tx.insert(storyPublications).values({ storyId: live.storyId, revisionId: live.id, liveAt, significant });
}

/** A schedule was taken back: what was to be seen after `now` never was. */
export async function forgetPublications(tx: Db, storyId: number, now: Date): Promise<void> {
  await tx
    .delete(storyPublications)
    .where(and(eq(storyPublications.storyId, storyId), gt(storyPublications.liveAt, now)));
}
