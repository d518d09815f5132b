import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { lockStory } from '#lib/stories/history/revisions.ts';
import { storyOf, writeSettled } from '#lib/wires/comparing/settled-text.ts';
import { itemVersionSchema } from '#lib/wires/desk/item-version.ts';
import { lockItem } from '#lib/wires/following/item.ts';

/**
 * Somebody has compared a detached story with the newer text of its wire: that text waits no longer. A story that has
 * all of it, and nothing else, follows its wire again.
 * @returns whether it does
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when there is no story, or its wire has sent a newer text meanwhile
 */
export async function settleVersion(
  db: Db,
  actor: Actor,
  input: { id: number; version: number },
  now: Date,
): Promise<{ follows: boolean }> {
  const seen = itemVersionSchema.parse(input);
  return db.transaction(async (tx) => {
    const item = await lockItem(tx, seen.id);
    const story = await lockStory(tx, storyOf(item, seen), now);
    authorise(actor, 'story.save', story.owned);
    const follows = await writeSettled(tx, item, story);
    await recordAudit(tx, {
      actor,
      action: 'story.save',
      subject: { kind: 'wire-item', id: item.id },
      details: { settled: seen.version, follows },
      now,
    });
    await announceEvent(tx, { kind: 'wires' }, now);
    return { follows };
  });
}
