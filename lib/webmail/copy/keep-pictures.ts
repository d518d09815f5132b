import { secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { Decode } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { namelessPicture } from '#lib/media/nameless-picture.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { CopyPicture } from '#lib/webmail/copy/types.ts';
import { openPart } from '#lib/webmail/reading/open-part.ts';
import type { PartPath } from '#lib/webmail/types.ts';

/** Smaller ones within the words are logos and buttons. */
const minInlinePx = 120;
/** Somebody waits for it, and proxies wait for a minute. */
const maxMs = 40 * secondMs;

export type KeepOptions = { decode?: Decode; storage?: MediaStorage };

/**
 * Puts pictures of a mail into the library, the first ones first: each is decoded in a process of its own and written
 * anew without place and camera data. One that is none, or for which the time is up, is left out.
 * @param credit of a picture that neither the mail nor its file names one for: no picture is published without. Null:
 * nobody is to be named, and what the file says of itself is forgotten.
 * @returns them by the parts that they were
 */
export async function keepPictures(
  db: Db,
  actor: Actor,
  raw: Buffer,
  { pictures, credit }: { pictures: readonly CopyPicture[]; credit: string | null },
  now: Date,
  options: KeepOptions = {},
): Promise<Map<PartPath, Picture>> {
  const kept = new Map<PartPath, Picture>();
  const startMs = performance.now();
  for (const wanted of pictures) {
    if (performance.now() - startMs > maxMs) break;
    const part = await openPart(raw, wanted.path);
    const isNameless = credit === null;
    const picture = part?.file.isPicture
      ? await keepPicture(db, actor, { ...wanted, bytes: part.bytes, isNameless }, now, options)
      : null;
    if (picture) kept.set(wanted.path, { ...picture, credit: picture.credit || (credit ?? '') });
  }
  return kept;
}

async function keepPicture(
  db: Db,
  actor: Actor,
  { bytes, caption, credit, alt, isInline, isNameless }: CopyPicture & { bytes: Buffer; isNameless: boolean },
  now: Date,
  { decode = decodePictureApart, storage }: KeepOptions,
): Promise<Picture | null> {
  const read = await decode(bytes).catch(refusedAsNull);
  if (!read) return null;
  const decoded = isNameless ? await namelessPicture(read) : read;
  if (isInline && (decoded.widthPx < minInlinePx || decoded.heightPx < minInlinePx)) return null;
  const storing = { decode: async () => decoded, ...(storage ? { storage } : {}) };
  const stored = await storePicture(db, actor, { bytes, caption, credit, alt }, now, storing);
  return {
    mediaId: stored.id,
    caption: stored.caption,
    credit: stored.credit,
    alt: stored.alt || stored.caption.slice(0, 500),
  };
}

function refusedAsNull(error: unknown): null {
  if (error instanceof PictureRefusedError) return null;
  throw error;
}
