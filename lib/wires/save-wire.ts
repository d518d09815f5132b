import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { WireInput, WireVersion } from '#lib/wires/types.ts';

/**
 * Adds a wire (`id` null; it is asked at once), or changes one at the version its changer saw.
 * @throws {ForbiddenError}
 * @throws {ConflictError} when somebody changed it since, or another wire has this feed or slug
 * @throws {z.ZodError}
 */
export async function saveWire(_db: Db, _actor: Actor, _input: WireInput, _now: Date): Promise<WireVersion> {
  throw new Error('not built yet');
}
