import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * The story of a mail that is a press office's release: that of its item, which is taken now if it waits in the inbox.
 * Belongs into the transaction of whoever wants a story of it.
 * @returns null where it has no item that is or can be a story: whoever wants one makes it, and none comes of the release
 * @throws {ForbiddenError} when the actor may not take it
 * @throws {ConflictError} when its words are still being made ready
 */
export async function takeRelease(
  tx: Db,
  actor: Actor,
  messageId: number,
  now: Date,
): Promise<{ storyId: number } | null> {
  authorise(actor, 'wire.take');
  const isIt = eq(webmailReleases.messageId, messageId);
  const [row] = await tx.select().from(webmailReleases).where(isIt).for('update');
  if (!row) return null;
  if (row.itemId === null) {
    await tx.delete(webmailReleases).where(isIt);
    return null;
  }
  const [item] = await tx.select().from(wireItems).where(eq(wireItems.id, row.itemId)).for('update');
  if (!item || item.state === 'dropped') return null;
  if (item.storyId !== null) return { storyId: item.storyId };
  if (item.readyVersion === 0)
    throw new ConflictError(
      `wire item ${item.id} is not ready`,
      'The release is just being taken in. Try again in a moment.',
    );
  const { id } = await takeItem(tx, actor, { id: item.id, version: item.readyVersion }, now);
  return { storyId: id };
}
