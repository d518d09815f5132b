import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { cutWorkingCopy } from '#lib/stories/desk/working-copy.ts';
import { contentOf, getRevision, type TakenStory } from '#lib/stories/history/revisions.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import type { ItemRow } from '#lib/wires/following/item.ts';
import { composeNewer } from '#lib/wires/following/newer-words.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * The story of an item whose newest text somebody has looked at.
 * @throws {ConflictError} when there is no story, or its wire has sent a newer text meanwhile
 */
export function storyOf(item: ItemRow, seen: { version: number }): number {
  if (item.storyId === null) throw new ConflictError(`wire item ${item.id} has no story`, 'That is no story.');
  if (item.readyVersion === seen.version) return item.storyId;
  throw new ConflictError(
    `wire item ${item.id} is at version ${item.readyVersion}, not ${seen.version}`,
    'The wire has sent a newer text after you opened this one. Compare with that.',
  );
}

/**
 * The newest text of an item waits no longer.
 * @returns whether its story follows its wire again: it has all of that text, and nothing else
 */
export async function writeSettled(tx: Db, item: ItemRow, story: TakenStory): Promise<boolean> {
  const { readyVersion } = item;
  const head = contentOf(await getRevision(tx, story.headRevisionId));
  const newest = storyContentSchema.safeParse(await composeNewer(tx, item, head, story)).data;
  const follows = newest !== undefined && saysTheSame(head, newest);
  // what its wire's next text replaces has to be a version, not a working copy
  if (follows) await cutWorkingCopy(tx, story);
  const base = follows ? { writtenVersion: readyVersion, writtenRevisionId: story.headRevisionId } : {};
  await tx
    .update(wireItems)
    .set({ settledVersion: readyVersion, ...base })
    .where(eq(wireItems.id, item.id));
  return follows;
}
