import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';

/**
 * Decides that an item of the inbox is no story. It doesn't come back.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody decided before, or the item has a newer version
 */
export async function dropItem(
  _db: Db,
  _actor: Actor,
  _input: { id: number; version: number },
  _now: Date,
): Promise<void> {
  throw new Error('not built yet');
}
