import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, isNull, lte, or } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { cameraViews } from '#lib/traffic/cameras/schema.ts';
import type { WantedCamera } from '#lib/traffic/cameras/wanted-cameras.ts';

/** Well over what fetching all the pictures of one round takes, so that only a lost worker's lapses. */
const leaseMs = 10 * minuteMs;

/** A camera in the hands of whoever fetches its picture now. `lease` proves it: whoever takes it later has another. */
export type TakenCamera = { wanted: WantedCamera; view: typeof cameraViews.$inferSelect; lease: string };

/** Takes cameras that are due, of those that are wanted; those first that are due for longest. */
export async function leaseDueCameras(
  db: Db,
  wanted: readonly WantedCamera[],
  now: Date,
  limit: number,
): Promise<TakenCamera[]> {
  if (wanted.length === 0) return [];
  await db
    .insert(cameraViews)
    .values(wanted.map(({ sourceId, camera }) => ({ sourceId, camera, dueAt: now })))
    .onConflictDoNothing();
  const lease = randomUUID();
  const isWanted = or(...wanted.map((one) => isView(one)));
  const isFree = or(isNull(cameraViews.leasedUntil), lte(cameraViews.leasedUntil, now));
  const free = db.$with('free').as(
    db
      .select({ sourceId: cameraViews.sourceId, camera: cameraViews.camera })
      .from(cameraViews)
      .where(and(lte(cameraViews.dueAt, now), isWanted, isFree))
      .orderBy(asc(cameraViews.dueAt))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  const taken = await db
    .with(free)
    .update(cameraViews)
    .set({ lease, leasedUntil: new Date(now.getTime() + leaseMs) })
    .from(free)
    .where(and(eq(cameraViews.sourceId, free.sourceId), eq(cameraViews.camera, free.camera)))
    .returning(getTableColumns(cameraViews));
  return taken.flatMap((view) => {
    const own = wanted.find(({ sourceId, camera }) => sourceId === view.sourceId && camera === view.camera);
    return own ? [{ wanted: own, view, lease }] : [];
  });
}

/** Gives a camera back with what became of it. @returns false when it is in other hands by now */
export async function giveCameraBack(
  db: Db,
  { wanted, lease }: TakenCamera,
  written: Partial<typeof cameraViews.$inferInsert> & { dueAt: Date },
): Promise<boolean> {
  const rows = await db
    .update(cameraViews)
    .set({ ...written, lease: null, leasedUntil: null })
    .where(and(isView(wanted), eq(cameraViews.lease, lease)))
    .returning({ camera: cameraViews.camera });
  return rows.length > 0;
}

const isView = ({ sourceId, camera }: Pick<WantedCamera, 'sourceId' | 'camera'>) =>
  and(eq(cameraViews.sourceId, sourceId), eq(cameraViews.camera, camera));
