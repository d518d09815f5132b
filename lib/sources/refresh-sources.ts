import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import { askSource } from '#lib/sources/ask-source.ts';
import { sources } from '#lib/sources/schema.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { leaseDueSources, leaseSource } from '#lib/sources/taken-source.ts';

/** What tests replace. */
export const sourceTools = { fetchGuarded };
export type SourceTools = typeof sourceTools;

/**
 * Asks the sources that are due, all at the same time. Safe to run in any number of workers at once.
 * @returns how many it took, at most `limit`
 */
export async function refreshSources(
  db: Db,
  rooms: SourceRooms,
  now: () => Date,
  limit: number,
  tools: SourceTools = sourceTools,
): Promise<number> {
  const taken = await leaseDueSources(db, now(), limit);
  const ended = await Promise.allSettled(taken.map((one) => askSource(db, one, rooms, now, tools)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return taken.length;
}

/** `askingMs`: what has not been asked after so long is asked in its own time. */
export type RefreshOptions = { tools?: SourceTools; askingMs?: number };

/**
 * Asks everything of one source now, due or not, paused or not.
 * @returns a sentence for each request of which nothing good came; none when all is well
 * @throws {NotFoundError}
 * @throws {ConflictError} when it is being asked already
 */
export async function refreshSource(
  db: Db,
  rooms: SourceRooms,
  sourceId: number,
  now: () => Date,
  { tools = sourceTools, askingMs }: RefreshOptions = {},
): Promise<string[]> {
  const taken = await leaseSource(db, sourceId, now());
  const options = { isDue: () => true, ...(askingMs === undefined ? {} : { askingMs }) };
  if (taken) return askSource(db, taken, rooms, now, tools, options);
  const [there] = await db.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId));
  if (!there) throw new NotFoundError(`source ${sourceId}`);
  throw new ConflictError(
    `source ${sourceId} is being asked`,
    'This source is being asked right now. Try again in a minute.',
  );
}
