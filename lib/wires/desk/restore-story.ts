import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import type { storyVersionSchema } from '#lib/stories/input.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { followWire } from '#lib/wires/following/follow-wire.ts';
import { lockItem } from '#lib/wires/following/item.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * Takes a spiked story back, whether or not it came over a wire. One that follows its wire is given at once what the wire
 * has sent meanwhile.
 * @returns the version as it was taken back: what the wire writes then is a later one
 * @throws {ForbiddenError}
 * @throws {ConflictError} when it is not spiked, or was changed meanwhile
 */
export async function restoreStory(
  db: Db,
  actor: Actor,
  input: z.input<typeof storyVersionSchema>,
  now: Date,
): Promise<StoryVersion> {
  authorise(actor, 'story.spike');
  return db.transaction(async (tx) => {
    const [found] = await tx.select({ id: wireItems.id }).from(wireItems).where(eq(wireItems.storyId, input.id));
    // before the story, as whoever follows a wire locks
    if (found) await lockItem(tx, found.id);
    const restored = await moveStory(tx, actor, { ...input, move: 'restore' }, now);
    if (found) await followWire(tx, found.id, now);
    return restored;
  });
}
