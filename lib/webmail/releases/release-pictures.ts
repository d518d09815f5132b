import type { Db } from '#lib/db/client.ts';
import type { Decode, DecodedPicture } from '#lib/media/decode.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { system } from '#lib/staff/permissions.ts';
import type { CopyPicture } from '#lib/webmail/copy/types.ts';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import { srcOf } from '#lib/webmail/releases/release-of-mail.ts';

/** What the pictures of one release may weigh together. */
const maxBytes = 40 * 1024 * 1024;

type ReadPicture = CopyPicture & { bytes: Buffer; decoded: DecodedPicture };

/** Reads the pictures of a release; one that is damaged, or that there is no room for, is left out. */
export async function readPictures(
  raw: Buffer,
  pictures: readonly CopyPicture[],
  decode: Decode,
): Promise<ReadPicture[]> {
  const read: ReadPicture[] = [];
  let left = maxBytes;
  for (const picture of pictures) {
    const bytes = (await openPart(raw, picture.path))?.bytes;
    if (!bytes || bytes.length > left) continue;
    left -= bytes.length;
    const decoded = await decode(bytes).catch(refusedAsNull);
    if (decoded) read.push({ ...picture, bytes, decoded });
  }
  return read;
}

/** Puts them into the library. @returns which is which, by the name that the release calls it */
export async function storePictures(
  tx: Db,
  rawHash: string,
  pictures: readonly ReadPicture[],
  now: Date,
  storage: MediaStorage | undefined,
): Promise<Map<string, string>> {
  const stored = new Map<string, string>();
  for (const { path, caption, credit, alt, bytes, decoded } of pictures) {
    const words = { caption: caption.slice(0, 1_000), credit: credit.slice(0, 200), alt: alt.slice(0, 500) };
    const storing = { decode: async () => decoded, ...(storage ? { storage } : {}) };
    const { id } = await storePicture(tx, system, { bytes, ...words }, now, storing);
    stored.set(srcOf(rawHash, path), id);
  }
  return stored;
}

function refusedAsNull(error: unknown): null {
  if (error instanceof PictureRefusedError) return null;
  throw error;
}
