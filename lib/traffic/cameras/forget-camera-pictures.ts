import { and, eq, inArray, lt, notExists } from 'drizzle-orm';
import { dayMs, hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { cameraPictures, cameraViews } from '#lib/traffic/cameras/schema.ts';

/** Longer than a printed page is kept anywhere. */
const keptMs = hourMs;
/** A camera that is due for so long is shown by no page any more. */
const unwantedMs = 2 * dayMs;

/**
 * Forgets pictures that no camera has had for an hour, and cameras that no page shows.
 * @returns how many pictures went, at most `limit`
 */
export async function forgetCameraPictures(db: Db, now: Date, limit: number): Promise<number> {
  await db.delete(cameraViews).where(lt(cameraViews.dueAt, new Date(now.getTime() - unwantedMs)));
  const isShown = db
    .select({ camera: cameraViews.camera })
    .from(cameraViews)
    .where(eq(cameraViews.picture, cameraPictures.name));
  const left = db
    .select({ name: cameraPictures.name })
    .from(cameraPictures)
    .where(and(lt(cameraPictures.usedAt, new Date(now.getTime() - keptMs)), notExists(isShown)))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(cameraPictures)
    .where(inArray(cameraPictures.name, left))
    .returning({ name: cameraPictures.name });
  return gone.length;
}
