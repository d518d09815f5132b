import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { listFront } from '#lib/stories/reading/queries.ts';

/** How many of the latest stories are suggested. */
const suggested = 20;

/** The latest public stories of all editions, newest first. */
export async function latestStories(editions: readonly Edition[], now: Date) {
  const fronts = await Promise.all(editions.map(({ id }) => listFront(database(), id, now)));
  const teasers = new Map(fronts.flat().map((teaser) => [teaser.id, teaser]));
  return [...teasers.values()]
    .sort((one, other) => other.publicAt.getTime() - one.publicAt.getTime())
    .slice(0, suggested)
    .map(({ id, path, headline }) => ({ id, path, headline }));
}
