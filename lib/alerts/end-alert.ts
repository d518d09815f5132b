import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { endAlertSchema } from '#lib/alerts/input.ts';
import { alerts } from '#lib/alerts/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Takes an alert down now. One that is over already stays as it is.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function endAlert(db: Db, actor: Actor, input: z.input<typeof endAlertSchema>, now: Date): Promise<void> {
  authorise(actor, 'alert.raise');
  const { alertId } = endAlertSchema.parse(input);
  await db.transaction(async (tx) => {
    const [alert] = await tx
      .select({ endsAt: alerts.endsAt, editionIds: alerts.editionIds })
      .from(alerts)
      .where(eq(alerts.id, alertId))
      .for('update');
    if (!alert) throw new NotFoundError(`alert ${alertId}`);
    if (alert.endsAt <= now) return;
    await tx.update(alerts).set({ endsAt: now }).where(eq(alerts.id, alertId));
    const details = { ended: true };
    const frames = alert.editionIds.map((editionId) => `frame:${editionId}` as const);
    await announceChange(tx, frames, now);
    await recordAudit(tx, { actor, action: 'alert.raise', subject: { kind: 'alert', id: alertId }, details, now });
  });
}
