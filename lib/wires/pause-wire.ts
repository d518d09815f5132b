import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { pauseSchema } from '#lib/wires/input.ts';
import { lockWire } from '#lib/wires/lock-wire.ts';
import { askNow } from '#lib/wires/polls.ts';
import { wires } from '#lib/wires/schema.ts';
import type { WireVersion } from '#lib/wires/types.ts';

/**
 * Stops asking a wire, or asks it again; of a press office, leaves its mail in its box. Its stories stay.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since
 */
export async function pauseWire(
  db: Db,
  actor: Actor,
  input: z.input<typeof pauseSchema>,
  now: Date,
): Promise<WireVersion> {
  authorise(actor, 'wire.save');
  const { isPaused, ...seen } = pauseSchema.parse(input);
  return db.transaction(async (tx) => {
    const { id, version, slug, pausedAt } = await lockWire(tx, seen);
    if (isPaused === (pausedAt !== null)) return seen;
    const saved = { id, version: version + 1 };
    await tx
      .update(wires)
      .set({ pausedAt: isPaused ? now : null, version: saved.version, changedAt: now })
      .where(eq(wires.id, id));
    if (!isPaused) await askNow(tx, id, now);
    const details = { slug, isPaused };
    await recordAudit(tx, { actor, action: 'wire.save', subject: { kind: 'wire', id }, details, now });
    await announceEvent(tx, { kind: 'wires' }, now);
    return saved;
  });
}
