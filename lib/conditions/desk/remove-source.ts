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
 * Takes a source off an edition, with all that it said.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since
 */
export async function removeSource(
  db: Db,
  actor: Actor,
  input: SourceVersion,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<void> {
  authorise(actor, 'source.save');
  const seen = sourceVersionSchema.parse(input);
  await db.transaction(async (tx) => {
    const { id, editionId, adapter } = await lockSource(tx, seen);
    await tellPages(tx, editionId, rooms, now, () => tx.delete(sources).where(eq(sources.id, id)));
    const details = { adapter, isRemoved: true };
    await recordAudit(tx, { actor, action: 'source.save', subject: { kind: 'source', id }, details, now });
  });
}
