import { eq } from 'drizzle-orm';
import { announceChange } from '#lib/changes/announce-change.ts';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import type { Decode } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import { retryAt } from '#lib/sources/ask-times.ts';
import { officialAddress } from '#lib/sources/official-address.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { trafficAdapters } from '#lib/traffic/adapters/adapters.ts';
import { cameraPictures } from '#lib/traffic/cameras/schema.ts';
import { type SmallPicture, smallPicture } from '#lib/traffic/cameras/small-picture.ts';
import { giveCameraBack, leaseDueCameras, type TakenCamera } from '#lib/traffic/cameras/taken-camera.ts';
import { listWantedCameras } from '#lib/traffic/cameras/wanted-cameras.ts';

const everyMs = 5 * minuteMs;
/** What a camera sends is a hundredth of this. */
const maxSentBytes = 8_000_000;

type CameraTools = { fetchGuarded: typeof fetchGuarded; decode: Decode; adapters: readonly Adapter[] };
/** What tests replace. */
export const cameraTools: CameraTools = { fetchGuarded, decode: decodePictureApart, adapters: trafficAdapters };

/**
 * Fetches the newest pictures of the cameras that pages show, one after another, since most are on one host. Safe to
 * run in any number of workers at once.
 * @returns how many it took, at most `limit`
 */
export async function fetchCameras(
  db: Db,
  now: () => Date,
  limit: number,
  tools: CameraTools = cameraTools,
): Promise<number> {
  const wanted = await listWantedCameras(db, tools.adapters, now());
  const taken = await leaseDueCameras(db, wanted, now(), limit);
  const faults: unknown[] = [];
  for (const one of taken) {
    // one that we cannot cope with is not to keep the others waiting
    await fetchCamera(db, one, now, tools).catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
  return taken.length;
}

async function fetchCamera(db: Db, taken: TakenCamera, now: () => Date, tools: CameraTools): Promise<void> {
  const { etag, lastModified, picture, failures } = taken.view;
  // "unchanged" is no answer where there is no picture
  const validators = picture === null ? {} : { etag, lastModified };
  const options = { kind: 'picture', maxBytes: maxSentBytes, ...validators } as const;
  const fetched = await tools.fetchGuarded(db, officialAddress(taken.wanted.url), options, now);
  const failed = async () => {
    const dueAt = retryAt(now(), everyMs, failures + 1);
    await giveCameraBack(db, taken, { dueAt, failures: failures + 1 });
  };
  switch (fetched.kind) {
    case 'later':
      await giveCameraBack(db, taken, { dueAt: fetched.retryAt });
      return;
    case 'failed':
      return failed();
    case 'unchanged': {
      const dueAt = new Date(now().getTime() + everyMs);
      await giveCameraBack(db, taken, { dueAt, failures: 0, etag: fetched.etag, lastModified: fetched.lastModified });
      return;
    }
    case 'fetched': {
      const made = await smallPicture(fetched.bytes, tools.decode).catch(refusedAsNull);
      return made ? store(db, taken, fetched, made, now()) : failed();
    }
  }
}

function refusedAsNull(error: unknown): null {
  if (error instanceof PictureRefusedError) return null;
  throw error;
}

/** The picture, where it is, and the pages that show it: all or nothing. */
function store(
  db: Db,
  taken: TakenCamera,
  { etag, lastModified }: Extract<Fetched, { kind: 'fetched' }>,
  picture: SmallPicture,
  now: Date,
): Promise<void> {
  const { view, wanted } = taken;
  const isSame = view.picture === picture.name;
  // a camera that sends the same picture again and again has stopped, whatever its server says of the time
  const takenAt = isSame && view.takenAt ? view.takenAt : timeOf(lastModified, now);
  const dueAt = new Date(now.getTime() + everyMs);
  return db.transaction(async (tx) => {
    await tx
      .insert(cameraPictures)
      .values({ ...picture, usedAt: now })
      .onConflictDoUpdate({ target: cameraPictures.name, set: { usedAt: now } });
    const written = { picture: picture.name, takenAt, etag, lastModified, failures: 0, dueAt };
    if (!(await giveCameraBack(tx, taken, written)) || isSame) return;
    if (view.picture !== null) await endUse(tx, view.picture, now);
    const tags = [`camera:${wanted.sourceId}:${wanted.camera}`, `traffic:${wanted.editionId}`] as const;
    await announceChange(tx, tags, now);
  });
}

/** Pages that were printed a moment ago still name it. */
async function endUse(tx: Db, name: string, now: Date): Promise<void> {
  await tx.update(cameraPictures).set({ usedAt: now }).where(eq(cameraPictures.name, name));
}

/** When a server says that its picture is from, or that it came now: nothing is from a time to come. */
function timeOf(lastModified: string | null, now: Date): Date {
  const saidMs = Date.parse(lastModified ?? '');
  return Number.isNaN(saidMs) || saidMs > now.getTime() ? now : new Date(saidMs);
}
