import { and, eq, exists, gt, inArray, max, sql } from 'drizzle-orm';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';
import { stories, storyPublications, storyRevisions } from '#lib/stories/schema.ts';

/**
 * When a story was last taken back that stood in an edition, of those that are not before readers again.
 * @param since what was done before makes no difference; it keeps the number of stories small that are looked at
 */
export async function takenBackAt(db: Db, editionId: number, since: Date): Promise<Date | null> {
  const stoodHere = db
    .select({ one: sql`1` })
    .from(storyPublications)
    .innerJoin(storyRevisions, eq(storyRevisions.id, storyPublications.revisionId))
    .where(and(eq(storyPublications.storyId, stories.id), sql`${editionId} = any(${storyRevisions.editionIds})`));
  const isOfStory = and(
    eq(auditEntries.subjectKind, 'story'),
    eq(auditEntries.subjectId, sql`${stories.id}::text`),
    eq(auditEntries.action, 'story.take-back'),
  );
  const [row] = await db
    .select({ at: max(auditEntries.at) })
    .from(stories)
    .innerJoin(auditEntries, isOfStory)
    .where(
      and(
        inArray(stories.state, ['draft', 'submitted', 'scheduled', 'spiked']),
        gt(stories.changedAt, since),
        gt(auditEntries.at, since),
        exists(stoodHere),
      ),
    );
  return row?.at ?? null;
}
