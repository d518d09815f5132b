import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { seenMailSchema } from '#lib/mail/input.ts';
import { takeSeenMail } from '#lib/mail/outbox/take-seen-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Retries an owed mail now instead of at its due time.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} if it is no longer owed, or was tried since it was seen
 */
export async function retryMail(db: Db, actor: Actor, input: z.input<typeof seenMailSchema>, now: Date): Promise<void> {
  authorise(actor, 'mail.retry');
  const seen = seenMailSchema.parse(input);
  await db.transaction(async (tx) => {
    const { id, attempts } = await takeSeenMail(tx, seen, ['owed']);
    await tx.update(outbox).set({ dueAt: now }).where(eq(outbox.id, id));
    await recordAudit(tx, { actor, action: 'mail.retry', subject: { kind: 'mail', id }, details: { attempts }, now });
  });
}
