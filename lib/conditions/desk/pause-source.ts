import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { pauseSourceSchema } from '#lib/conditions/desk/input.ts';
import { lockSource, notLeased } from '#lib/conditions/desk/lock-source.ts';
import { tellPages } from '#lib/conditions/desk/tell-pages.ts';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import { sources } from '#lib/sources/schema.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Stops asking a source, and shows it no more; or asks it again, and shows it. What it last said is kept, as old as it is.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since
 */
export async function pauseSource(
  db: Db,
  actor: Actor,
  input: z.input<typeof pauseSourceSchema>,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<SourceVersion> {
  authorise(actor, 'source.save');
  const { isPaused, ...seen } = pauseSourceSchema.parse(input);
  return db.transaction(async (tx) => {
    const stored = await lockSource(tx, seen);
    if (isPaused === (stored.pausedAt !== null)) return seen;
    const { id, editionId, adapter } = stored;
    const version = stored.version + 1;
    const turned = isPaused ? { pausedAt: now, ...notLeased } : { pausedAt: null, dueAt: now };
    await tellPages(tx, editionId, rooms, now, () =>
      tx
        .update(sources)
        .set({ ...turned, version, changedAt: now })
        .where(eq(sources.id, id)),
    );
    const details = { adapter, isPaused };
    await recordAudit(tx, { actor, action: 'source.save', subject: { kind: 'source', id }, details, now });
    return { id, version };
  });
}
