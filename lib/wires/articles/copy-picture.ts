import { and, eq } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import type { Decode } from '#lib/media/decode.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
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

/** Copies a picture from its supplier's, once for a wire. It may be shown until the wire's rights to it end. */
export async function copyPicture(
  db: Db,
  wire: Pick<Wire, 'id' | 'pictureDays'>,
  url: string,
  now: () => Date,
  options: CopyOptions,
): Promise<CopiedPicture> {
  const [copy] = await db
    .select({ mediaId: wirePictureCopies.mediaId })
    .from(wirePictureCopies)
    .where(and(eq(wirePictureCopies.wireId, wire.id), eq(wirePictureCopies.url, url)));
  if (copy) return { kind: 'copied', mediaId: copy.mediaId, bytes: 0 };
  const { maxBytes, words, ...storing } = options;
  const fetched = await fetchGuarded(db, url, { kind: 'picture', maxBytes }, now);
  if (fetched.kind === 'later') return { kind: 'later', retryAt: fetched.retryAt };
  if (fetched.kind !== 'fetched') return { kind: 'none', bytes: 0 };
  const bytes = fetched.bytes.length;
  const copiedAt = now();
  const mediaId = await store(db, { bytes: fetched.bytes, ...words }, copiedAt, storing);
  if (mediaId === null) return { kind: 'none', bytes };
  const endsAt = wire.pictureDays === null ? null : new Date(copiedAt.getTime() + wire.pictureDays * dayMs);
  await db.insert(wirePictureCopies).values({ wireId: wire.id, url, mediaId, copiedAt, endsAt }).onConflictDoNothing();
  return { kind: 'copied', mediaId, bytes };
}

async function store(
  db: Db,
  picture: CopyOptions['words'] & { bytes: Buffer },
  now: Date,
  options: Pick<CopyOptions, 'decode' | 'storage'>,
): Promise<string | null> {
  try {
    return (await storePicture(db, system, picture, now, options)).id;
  } catch (error) {
    if (error instanceof PictureRefusedError) return null;
    throw error;
  }
}
