import { and, inArray, isNotNull, lte, type SQL } from 'drizzle-orm';
import { stories } from '#lib/stories/schema.ts';

/**
 * May a reader see it at `now`? The one definition of "public": published or due by its schedule, embargo over, not
 * killed. Decided when reading, so no job has to fire for a story to open.
 */
export function isPublic(now: Date): SQL {
  // and() is undefined only without arguments
  return and(
    inArray(stories.state, ['published', 'scheduled']),
    isNotNull(stories.liveRevisionId),
    lte(stories.publicAt, now),
  ) as SQL;
}
