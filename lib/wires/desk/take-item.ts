import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

/**
 * Makes an item of the inbox a draft, with its attribution.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody decided before, or the item has a newer version
 */
export async function takeItem(
  _db: Db,
  _actor: Actor,
  _input: { id: number; version: number },
  _now: Date,
): Promise<StoryVersion> {
  throw new Error('not built yet');
}
