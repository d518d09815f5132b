import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { settleMailSchema } from '#lib/mail/input.ts';
import { takeSeenMail } from '#lib/mail/outbox/take-seen-mail.ts';
import { patienceWith } from '#lib/mail/patience.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Settles a held mail by what a person found out. `delivered`: it arrived, so its addresses are forgotten.
 * `send-again`: it is owed from now on, under the same Message-ID, so that a mail server that has it already may notice.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} if it is no longer held, or was tried since it was seen
 * @throws {InvalidError} if it is to be sent again but its addresses are already forgotten
 */
export async function settleMail(
  db: Db,
  actor: Actor,
  input: z.input<typeof settleMailSchema>,
  now: Date,
): Promise<void> {
  authorise(actor, 'mail.settle');
  const { outcome, ...seen } = settleMailSchema.parse(input);
  await db.transaction(async (tx) => {
    const { id, kind, attempts, sealed } = await takeSeenMail(tx, seen, ['held']);
    if (outcome === 'send-again' && sealed === null) {
      throw new InvalidError(
        `the addresses of mail ${id} are forgotten`,
        `It cannot be sent again: addresses are forgotten after ${patienceWith(kind).kept.words}, so nobody knows to whom.`,
      );
    }
    const settled =
      outcome === 'delivered'
        ? { phase: 'sent' as const, endedAt: now, sealed: null }
        : { phase: 'owed' as const, dueAt: now };
    await tx
      .update(outbox)
      .set({ ...settled, heldByHandAt: null })
      .where(eq(outbox.id, id));
    const details = { outcome, attempts };
    await recordAudit(tx, { actor, action: 'mail.settle', subject: { kind: 'mail', id }, details, now });
  });
}
