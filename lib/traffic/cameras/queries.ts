import { eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { cameraPictures, cameraViews } from '#lib/traffic/cameras/schema.ts';
import type { CameraView } from '#lib/traffic/cameras/types.ts';

/** What was last seen through the cameras of these sources. */
export async function listCameraViews(db: Db, sourceIds: readonly number[]): Promise<CameraView[]> {
  if (sourceIds.length === 0) return [];
  return db
    .select({
      sourceId: cameraViews.sourceId,
      camera: cameraViews.camera,
      takenAt: cameraViews.takenAt,
      name: cameraPictures.name,
      widthPx: cameraPictures.widthPx,
      heightPx: cameraPictures.heightPx,
    })
    .from(cameraViews)
    .innerJoin(cameraPictures, eq(cameraPictures.name, cameraViews.picture))
    .where(inArray(cameraViews.sourceId, [...sourceIds]));
}

const { usedAt: _used, ...pictureColumns } = getTableColumns(cameraPictures);

export async function findCameraPicture(db: Db, name: string) {
  const [picture] = await db.select(pictureColumns).from(cameraPictures).where(eq(cameraPictures.name, name));
  return picture ?? null;
}
