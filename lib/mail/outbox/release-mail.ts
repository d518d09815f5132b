import { randomUUID } from 'node:crypto';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Owes everything again that `holdMail` held and nobody has settled since, under the same Message-IDs. A mail that is
 * held because the mail server's answer is unknown stays held, and so does one whose addresses are already forgotten.
 * @returns how many
 * @throws {ForbiddenError}
 */
export async function releaseMail(db: Db, actor: Actor, now: Date): Promise<number> {
  authorise(actor, 'mail.release');
  return db.transaction(async (tx) => {
    const released = await tx
      .update(outbox)
      .set({
        phase: 'owed',
        // one that is to leave later still does
        dueAt: sql`greatest(${outbox.createdAt}, ${now.toISOString()}::timestamptz)`,
        heldByHandAt: null,
        lastError: null,
      })
      .where(and(eq(outbox.phase, 'held'), isNotNull(outbox.heldByHandAt), isNotNull(outbox.sealed)))
      .returning({ id: outbox.id });
    const actionId = randomUUID();
    for (const { id } of released) {
      await recordAudit(tx, { actor, action: 'mail.release', subject: { kind: 'mail', id }, now, actionId });
    }
    return released.length;
  });
}
