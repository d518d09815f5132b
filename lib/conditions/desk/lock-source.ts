import { eq } from 'drizzle-orm';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { sources } from '#lib/sources/schema.ts';

/**
 * A source for whoever is about to change it, locked until the end of `tx`: no answer of it is stored meanwhile.
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since
 */
export async function lockSource(tx: Db, { id, version }: SourceVersion): Promise<typeof sources.$inferSelect> {
  const [source] = await tx.select().from(sources).where(eq(sources.id, id)).for('update');
  if (!source) throw new NotFoundError(`source ${id}`);
  if (source.version !== version) {
    throw new ConflictError(
      `source ${id} is at version ${source.version}, not ${version}`,
      'Somebody has changed this source meanwhile. Look at it again.',
    );
  }
  return source;
}

/** Whoever asks a source right now writes nothing any more: its lease is another by then. */
export const notLeased = { lease: null, leasedUntil: null } as const;
