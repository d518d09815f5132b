import { randomUUID } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Holds every mail that is owed, before the first start on a restored database: what was sent since the backup would be
 * sent again. A mail that a worker has in its hands is held too; one whose final dot may have left is for a person to
 * settle, and never released with the others.
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
