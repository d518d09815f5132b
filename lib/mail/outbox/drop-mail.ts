import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { seenMailSchema } from '#lib/mail/input.ts';
import { takeSeenMail } from '#lib/mail/outbox/take-seen-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Drops an owed or held mail: it is not sent, or not again, and its addresses are forgotten.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} if it is no longer either, or was tried since it was seen
 */
export async function dropMail(db: Db, actor: Actor, input: z.input<typeof seenMailSchema>, now: Date): Promise<void> {
  authorise(actor, 'mail.drop');
  const seen = seenMailSchema.parse(input);
  await db.transaction(async (tx) => {
    const { id, phase, attempts } = await takeSeenMail(tx, seen, ['owed', 'held']);
    await tx.update(outbox).set({ phase: 'dropped', endedAt: now, sealed: null }).where(eq(outbox.id, id));
    const details = { was: phase, attempts };
    await recordAudit(tx, { actor, action: 'mail.drop', subject: { kind: 'mail', id }, details, now });
  });
}
