import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { lockStory } from '#lib/stories/history/revisions.ts';
import { type ItemRow, lockItem } from '#lib/wires/following/item.ts';
import { takeFromReaders } from '#lib/wires/following/take-from-readers.ts';
import { wireItems } from '#lib/wires/schema.ts';

const inputSchema = z.strictObject({
  /** Of the item. */
  id: rowId,
  /** Readers find its story no more, or they keep it. */
  answer: z.enum(['takeBack', 'keep']),
});

/**
 * Answers what is to become of an item's story now that its wire has withdrawn it.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when it is answered, or the item is back
 */
export async function settleWithdrawal(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'story.take-back');
  const { id, answer } = inputSchema.parse(input);
  await db.transaction(async (tx) => {
    const item = await lockItem(tx, id);
    checkWaiting(item);
    if (answer === 'takeBack' && item.storyId !== null)
      await takeFromReaders(tx, actor, await lockStory(tx, item.storyId, now), now);
    await tx.update(wireItems).set({ withdrawalSettledAt: now }).where(eq(wireItems.id, id));
    await recordAudit(tx, {
      actor,
      action: 'story.take-back',
      subject: { kind: 'wire-item', id },
      details: { answer },
      now,
    });
    await announceEvent(tx, { kind: 'wires' }, now);
  });
}

function checkWaiting({ id, withdrawnAt, withdrawalSettledAt }: ItemRow): void {
  if (withdrawnAt === null)
    throw new ConflictError(`wire item ${id} is not withdrawn`, 'The wire has it again: it is not withdrawn any more.');
  if (withdrawalSettledAt !== null)
    throw new ConflictError(`the withdrawal of wire item ${id} is settled`, 'Somebody answered that before you.');
}
