import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import type { WireVersion } from '#lib/wires/types.ts';

/**
 * A wire for whoever is about to change it, locked until the end of `tx` with how it is asked: nothing of its documents
 * is taken in meanwhile.
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since
 */
export async function lockWire(tx: Db, { id, version }: WireVersion): Promise<typeof wires.$inferSelect> {
  // before the wire: whoever takes in a document locks in this order too
  await tx.select({ wireId: wirePolls.wireId }).from(wirePolls).where(eq(wirePolls.wireId, id)).for('update');
  const [wire] = await tx.select().from(wires).where(eq(wires.id, id)).for('update');
  if (!wire) throw new NotFoundError(`wire ${id}`);
  if (wire.version !== version) {
    throw new ConflictError(
      `wire ${id} is at version ${wire.version}, not ${version}`,
      `Somebody has changed the wire “${wire.name}” meanwhile. Look at it again.`,
    );
  }
  return wire;
}
