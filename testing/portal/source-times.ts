import { gt, inArray, isNotNull, type SQLWrapper, sql } from 'drizzle-orm';
import { announceChange } from '#lib/changes/announce-change.ts';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { cameraViews } from '#lib/traffic/cameras/schema.ts';

/**
 * Nothing is asked for a day, and what was last said and seen was so many minutes longer ago.
 * @param sourceIds by these alone, and by the others just now; default: by all
 */
export async function ageAnswers(
  db: Db,
  at: Date,
  minutes: number,
  sourceIds: readonly number[] | null,
): Promise<void> {
  const dueAt = new Date(at.getTime() + dayMs);
  const older = (time: SQLWrapper) => sql`${time} - ${minutes} * interval '1 minute'`;
  const those = (id: typeof sourceAnswers.sourceId | typeof cameraViews.sourceId) =>
    sourceIds ? inArray(id, [...sourceIds]) : undefined;
  await db.transaction(async (tx) => {
    await tx.update(sources).set({ dueAt });
    await tx.update(sourceAnswers).set({ dueAt });
    await tx.update(cameraViews).set({ dueAt });
    if (sourceIds) {
      await tx.update(sourceAnswers).set({ fetchedAt: at }).where(isNotNull(sourceAnswers.fetchedAt));
      await tx.update(cameraViews).set({ takenAt: at }).where(isNotNull(cameraViews.takenAt));
    }
    const fetchedAt = older(sourceAnswers.fetchedAt);
    await tx.update(sourceAnswers).set({ fetchedAt }).where(those(sourceAnswers.sourceId));
    await tx
      .update(cameraViews)
      .set({ takenAt: older(cameraViews.takenAt) })
      .where(those(cameraViews.sourceId));
    await announceChange(tx, ['paper'], at);
  });
}

/** Everything that is known is asked anew by the worker, at the next opportunity. */
export async function askAnew(db: Db, at: Date): Promise<void> {
  await db.update(sourceAnswers).set({ dueAt: at });
  await db.update(cameraViews).set({ dueAt: at });
  await db.update(sources).set({ dueAt: at });
}

/** How many sources and cameras the worker is asking right now. */
export async function countUnderWay(db: Db): Promise<number> {
  const asked = await db.select({ id: sources.id }).from(sources).where(isNotNull(sources.lease));
  const seen = await db.select({ camera: cameraViews.camera }).from(cameraViews).where(isNotNull(cameraViews.lease));
  return asked.length + seen.length;
}

/** The cameras whose newest picture was none, by their ids. */
export async function listFailedCameras(db: Db): Promise<string[]> {
  const rows = await db.select({ camera: cameraViews.camera }).from(cameraViews).where(gt(cameraViews.failures, 0));
  return rows.map(({ camera }) => camera).toSorted();
}
