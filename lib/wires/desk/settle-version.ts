import { eq } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { cutWorkingCopy } from '#lib/stories/desk/working-copy.ts';
import { contentOf, getRevision, lockStory } from '#lib/stories/history/revisions.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import { itemVersionSchema } from '#lib/wires/desk/item-version.ts';
import { type ItemRow, lockItem } from '#lib/wires/following/item.ts';
import { composeNewer } from '#lib/wires/following/newer-words.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * Somebody has compared a detached story with the newer text of its wire: that text waits no longer. A story that has
 * all of it, and nothing else, follows its wire again.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when there is no story, or its wire has sent a newer text meanwhile
 */
export async function settleVersion(
  db: Db,
  actor: Actor,
  input: { id: number; version: number },
  now: Date,
): Promise<void> {
  const seen = itemVersionSchema.parse(input);
  await db.transaction(async (tx) => {
    const item = await lockItem(tx, seen.id);
    const story = await lockStory(tx, storyOf(item, seen), now);
    authorise(actor, 'story.save', story.owned);
    const head = contentOf(await getRevision(tx, story.headRevisionId));
    const newest = storyContentSchema.safeParse(await composeNewer(tx, item, head, story)).data;
    const follows = newest !== undefined && saysTheSame(head, newest);
    // what its wire's next text replaces has to be a version, not a working copy
    if (follows) await cutWorkingCopy(tx, story);
    const base = follows ? { writtenVersion: seen.version, writtenRevisionId: story.headRevisionId } : {};
    await tx
      .update(wireItems)
      .set({ settledVersion: seen.version, ...base })
      .where(eq(wireItems.id, item.id));
    await recordAudit(tx, {
      actor,
      action: 'story.save',
      subject: { kind: 'wire-item', id: item.id },
      details: { settled: seen.version, follows },
      now,
    });
  });
}

function storyOf(item: ItemRow, seen: { version: number }): number {
  if (item.storyId === null) throw new ConflictError(`wire item ${item.id} has no story`, 'That is no story.');
  if (item.readyVersion === seen.version) return item.storyId;
  throw new ConflictError(
    `wire item ${item.id} is at version ${item.readyVersion}, not ${seen.version}`,
    'The wire has sent a newer text after you opened this one. Compare with that.',
  );
}
