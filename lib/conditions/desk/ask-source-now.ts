import type { z } from 'zod';
import { sourceIdSchema } from '#lib/conditions/desk/input.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import { type RefreshOptions, refreshSource } from '#lib/sources/refresh-sources.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

/**
 * Asks everything of one source now, due or not, paused or not.
 * @returns why nothing good came, a sentence for each request of which that is so; none when all is well
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when it is being asked already
 */
export async function askSourceNow(
  db: Db,
  actor: Actor,
  input: z.input<typeof sourceIdSchema>,
  now: () => Date,
  options: RefreshOptions = {},
  rooms: SourceRooms = sourceRooms,
): Promise<string[]> {
  authorise(actor, 'source.save');
  const { id } = sourceIdSchema.parse(input);
  return refreshSource(db, rooms, id, now, options);
}
