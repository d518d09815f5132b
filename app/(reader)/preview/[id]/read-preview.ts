import { pageTime, readEdition } from '#frame/reading.ts';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { getPreview } from '#lib/stories/desk/desk-queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** A story as it would be published now, and the edition whose frame it gets; null where there is none. */
export async function readPreview(actor: Actor, id: number): Promise<{ story: PublicStory; edition: Edition } | null> {
  const story = await getPreview(database(), actor, id, pageTime()).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  const edition = story && (await readEdition(story.editions[0]?.slug));
  return edition ? { story, edition } : null;
}
