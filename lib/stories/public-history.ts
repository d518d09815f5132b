import { and, count, eq, isNull, lte } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { storyPublications } from '#lib/stories/schema.ts';

/** How many versions a story's readers were told of, the first one included. */
export async function countVersions(db: Db, storyId: number, now: Date): Promise<number> {
  const [row] = await db
    .select({ versions: count() })
    .from(storyPublications)
    .where(
      and(
        eq(storyPublications.storyId, storyId),
        eq(storyPublications.significant, true),
        isNull(storyPublications.hiddenAt),
        lte(storyPublications.liveAt, now),
      ),
    );
  return row?.versions ?? 0;
}
