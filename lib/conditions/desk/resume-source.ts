import { eq } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import { sourceVersionSchema } from '#lib/conditions/desk/input.ts';
import { lockSource } from '#lib/conditions/desk/lock-source.ts';
import { tellPages } from '#lib/conditions/desk/tell-pages.ts';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import { sources } from '#lib/sources/schema.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Asks a paused source again, and shows it: what it last said is as old as it is.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since
 */
export async function resumeSource(
  db: Db,
  actor: Actor,
  input: SourceVersion,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<SourceVersion> {
  authorise(actor, 'source.save');
  const seen = sourceVersionSchema.parse(input);
  return db.transaction(async (tx) => {
    const stored = await lockSource(tx, seen);
    if (!stored.pausedAt) return seen;
    const { id, editionId, adapter } = stored;
    const version = stored.version + 1;
    await tellPages(tx, editionId, rooms, now, () =>
      tx.update(sources).set({ pausedAt: null, dueAt: now, version, changedAt: now }).where(eq(sources.id, id)),
    );
    const details = { adapter, isPaused: false };
    await recordAudit(tx, { actor, action: 'source.save', subject: { kind: 'source', id }, details, now });
    return { id, version };
  });
}
