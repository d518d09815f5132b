import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { movedSchema } from '#lib/webmail/input.ts';
import type { Moved } from '#lib/webmail/store/mail-store.ts';

/**
 * Files conversations of a box for everybody who reads it.
 * @returns where they lay before; without those that lay there already or are not there
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function moveConversations(
  db: Db,
  actor: Actor,
  input: z.input<typeof movedSchema>,
  now: Date,
): Promise<Moved[]> {
  authorise(actor, 'webmail.file');
  const { box: slug, ids, to } = movedSchema.parse(input);
  return db.transaction(async (tx) => {
    const { box, store } = await openBox(tx, actor, slug);
    const moved = await store.moveConversations(ids, to);
    const actionId = randomUUID();
    for (const { id, from } of moved) {
      const [subject, details] = [{ kind: 'conversation', id } as const, { box: box.id, from, to }];
      await recordAudit(tx, { actor, action: 'webmail.file', subject, details, now, actionId });
    }
    if (moved.length > 0) await announceBox(tx, box.id, now);
    return moved;
  });
}
