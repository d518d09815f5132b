import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { markedSchema } from '#lib/webmail/input.ts';

/**
 * Marks conversations of a box as read or unread by the actor. It is theirs alone, so that nobody is told, and no audit
 * keeps what somebody reads.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function markConversations(
  db: Db,
  actor: Actor,
  input: z.input<typeof markedSchema>,
  _now: Date,
): Promise<void> {
  authorise(actor, 'webmail.mark');
  const { box, ids, isRead, upTo } = markedSchema.parse(input);
  const { store } = await openBox(db, actor, box);
  await store.markConversations(ids, isRead, upTo);
}
