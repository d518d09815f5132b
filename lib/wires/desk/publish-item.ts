import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { itemVersionSchema } from '#lib/wires/desk/item-version.ts';
import { checkUndecided, lockItem } from '#lib/wires/following/item.ts';
import { publishItemStory } from '#lib/wires/following/item-story.ts';

/**
 * Makes an item of the inbox a story and publishes it.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody decided before, or the item has a newer version
 * @throws {InvalidError} saying what it lacks
 */
export async function publishItem(
  db: Db,
  actor: Actor,
  input: { id: number; version: number },
  now: Date,
): Promise<StoryVersion> {
  authorise(actor, 'story.publish');
  const seen = itemVersionSchema.parse(input);
  return db.transaction(async (tx) => {
    const item = await lockItem(tx, seen.id);
    checkUndecided(item, seen);
    const story = await publishItemStory(tx, actor, item, now);
    await announceEvent(tx, { kind: 'wires' }, now);
    await recordAudit(tx, {
      actor,
      action: 'wire.take',
      subject: { kind: 'wire-item', id: item.id },
      details: { story: story.id, version: seen.version, published: true },
      now,
    });
    return story;
  });
}
