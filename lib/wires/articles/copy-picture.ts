import { and, eq } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import type { Decode } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { type PictureInput, storePicture } from '#lib/media/store-picture.ts';
import { system } from '#lib/staff/permissions.ts';
import { wirePictureCopies } from '#lib/wires/schema.ts';
import type { Wire } from '#lib/wires/types.ts';

/** `none`: it cannot be had. `bytes` is what it cost on the way: 0 for one that was there already. */
export type CopiedPicture =
  | { kind: 'copied'; mediaId: string; bytes: number }
  | { kind: 'later'; retryAt: Date }
  | { kind: 'none'; bytes: number };

export type CopyOptions = {
  maxBytes: number;
  words: { caption: string; credit: string; alt: string };
  decode?: Decode;
  storage?: MediaStorage;
};

/** Copies a picture from its supplier's, once for a wire; those of releases came with them, and are never asked for.
 * It may be shown until the wire's rights to it end. */
export async function copyPicture(
  db: Db,
  wire: Pick<Wire, 'id' | 'kind' | 'pictureDays'>,
  url: string,
  now: () => Date,
  options: CopyOptions,
): Promise<CopiedPicture> {
  const [copy] = await db
    .select({ mediaId: wirePictureCopies.mediaId, endsAt: wirePictureCopies.endsAt })
    .from(wirePictureCopies)
    .where(and(eq(wirePictureCopies.wireId, wire.id), eq(wirePictureCopies.url, url)));
  const isOver = copy?.endsAt && copy.endsAt <= now();
  if (copy && (isOver || copy.mediaId === null)) return { kind: 'none', bytes: 0 };
  if (copy?.mediaId) return { kind: 'copied', mediaId: copy.mediaId, bytes: 0 };
  if (wire.kind === 'mail') return { kind: 'none', bytes: 0 };
  const { maxBytes, words, ...storing } = options;
  const fetched = await fetchGuarded(db, url, { kind: 'picture', maxBytes }, now);
  if (fetched.kind === 'later') return { kind: 'later', retryAt: fetched.retryAt };
  if (fetched.kind !== 'fetched') return { kind: 'none', bytes: 0 };
  const bytes = fetched.bytes.length;
  const mediaId = await store(db, wire, url, { bytes: fetched.bytes, ...words }, now, storing);
  return mediaId === null ? { kind: 'none', bytes } : { kind: 'copied', mediaId, bytes };
}

/** Its file, its row and when its rights end: all or nothing. Null for what is no picture we take. */
async function store(
  db: Db,
  wire: Pick<Wire, 'id' | 'pictureDays'>,
  url: string,
  picture: PictureInput,
  now: () => Date,
  { decode = decodePictureApart, storage }: Pick<CopyOptions, 'decode' | 'storage'>,
): Promise<string | null> {
  const decoded = await decode(picture.bytes).catch(refusedAsNull);
  if (!decoded) return null;
  const copiedAt = now();
  const endsAt = wire.pictureDays === null ? null : new Date(copiedAt.getTime() + wire.pictureDays * dayMs);
  return db.transaction(async (tx) => {
    const storing = { decode: async () => decoded, ...(storage ? { storage } : {}) };
    const { id: mediaId } = await storePicture(tx, system, picture, copiedAt, storing);
    await tx
      .insert(wirePictureCopies)
      .values({ wireId: wire.id, url, mediaId, copiedAt, endsAt })
      .onConflictDoNothing();
    return mediaId;
  });
}

function refusedAsNull(error: unknown): null {
  if (error instanceof PictureRefusedError) return null;
  throw error;
}
