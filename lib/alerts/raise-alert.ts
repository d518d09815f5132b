import { inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { raiseAlertSchema } from '#lib/alerts/input.ts';
import { alerts } from '#lib/alerts/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Puts a line above every page of some editions, at once, for `minutes`.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {InvalidError} when an edition does not exist
 */
export async function raiseAlert(
  db: Db,
  actor: Actor,
  input: z.input<typeof raiseAlertSchema>,
  now: Date,
): Promise<{ id: number; endsAt: Date }> {
  authorise(actor, 'alert.raise');
  const { minutes, ...alert } = raiseAlertSchema.parse(input);
  const endsAt = new Date(now.getTime() + minutes * minuteMs);
  return db.transaction(async (tx) => {
    if ((await tx.$count(editions, inArray(editions.id, alert.editionIds))) < alert.editionIds.length) {
      throw new InvalidError('an edition of the alert does not exist', 'One of the editions does not exist any more.');
    }
    const [row] = await tx
      .insert(alerts)
      .values({ ...alert, startsAt: now, endsAt, createdBy: actor.id, createdAt: now })
      .returning({ id: alerts.id });
    // an insert that does not throw returns its row
    const id = row?.id ?? 0;
    const details = { minutes, editions: alert.editionIds.join(' ') };
    const frames = alert.editionIds.map((editionId) => `frame:${editionId}` as const);
    await announceChange(tx, frames, now);
    await recordAudit(tx, { actor, action: 'alert.raise', subject: { kind: 'alert', id }, details, now });
    return { id, endsAt };
  });
}
