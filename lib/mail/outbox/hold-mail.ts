import { randomUUID } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Holds every mail that is owed. It is meant for a restored database, before its first start: whatever was sent after
 * the backup is still owed there, and would be sent again. A mail that a worker is sending is held too. If its final dot
 * may have left, only a person can settle it, and `releaseMail` leaves it held.
 * @returns how many
 * @throws {ForbiddenError}
 */
export async function holdMail(db: Db, actor: Actor, now: Date): Promise<number> {
  authorise(actor, 'mail.hold');
  return db.transaction(async (tx) => {
    const held = await tx
      .update(outbox)
      .set({
        phase: 'held',
        dueAt: now,
        heldByHandAt: sql`case when ${outbox.phase} <> 'dot' then ${now.toISOString()}::timestamptz end`,
        lastError: sql`coalesce(${outbox.lastError}, 'held by hand')`,
      })
      .where(inArray(outbox.phase, ['owed', 'sending', 'dot']))
      .returning({ id: outbox.id });
    const actionId = randomUUID();
    for (const { id } of held) {
      await recordAudit(tx, { actor, action: 'mail.hold', subject: { kind: 'mail', id }, now, actionId });
    }
    return held.length;
  });
}
