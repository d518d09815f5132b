import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Decode } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import { mediaUrl, originalName } from '#lib/media/names.ts';
import { media } from '#lib/media/schema.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

const wordsSchema = z.object({
  caption: z.string().trim().max(1_000),
  credit: z.string().trim().max(200),
  alt: z.string().trim().max(500),
});

export type PictureInput = z.input<typeof wordsSchema> & { bytes: Buffer };
export type StoredPicture = {
  id: string;
  hash: string;
  widthPx: number;
  heightPx: number;
  url: string;
  caption: string;
  credit: string;
  alt: string;
  /** It was animated; only its first frame is kept. */
  isFirstFrame: boolean;
};

/**
 * Keeps a picture: reads it, writes it anew without place and camera data, stores it and its row. The same picture
 * sent twice is one picture and keeps the words of the first time; who sends it is told those of their own file. It is
 * the first person's who sent it: a copy of the portal's own becomes theirs.
 * @param input empty words are taken from the file, where its photographer left some
 * @param options.decode default: in a process of its own; pass `decodePicture` for pictures the portal drew itself
 * @throws {ForbiddenError}
 * @throws {PictureRefusedError} when it is not a picture we take, too large or damaged
 * @throws {z.ZodError} when the words are too long
 */
export async function storePicture(
  db: Db,
  actor: Actor,
  input: PictureInput,
  now: Date,
  options: { decode?: Decode; storage?: MediaStorage } = {},
): Promise<StoredPicture> {
  authorise(actor, 'media.upload');
  const { decode = decodePictureApart, storage = mediaStorage() } = options;
  const given = wordsSchema.parse(input);
  const { format, widthPx, heightPx, bytes, isFirstFrame, ...embedded } = await decode(input.bytes);
  const words = {
    caption: given.caption || embedded.caption,
    credit: given.credit || embedded.credit,
    alt: given.alt,
  };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const name = originalName(hash, format);
  const stored = await db.transaction(async (tx) => {
    const [added] = await tx
      .insert(media)
      .values({
        hash,
        format,
        widthPx,
        heightPx,
        bytes: bytes.length,
        ...words,
        uploadedBy: actor.id,
        createdAt: now,
      })
      .onConflictDoNothing({ target: media.hash })
      .returning({ id: media.id });
    // its row is locked before the file is written: nobody removes the picture meanwhile
    const picture = added ? { ...added, ...words, isOfActor: true } : await takeOver(tx, actor, hash);
    // inside the transaction: a failed write leaves no row, and nobody sees a row without its file
    await storage.write(name, bytes);
    const subject = { kind: 'media', id: picture.id } as const;
    if (picture.isOfActor) await recordAudit(tx, { actor, action: 'media.upload', subject, now });
    return picture;
  });
  return {
    id: stored.id,
    hash,
    widthPx,
    heightPx,
    url: mediaUrl(name),
    // the same picture with words that were put right since
    caption: words.caption || stored.caption,
    credit: words.credit || stored.credit,
    alt: words.alt || stored.alt,
    isFirstFrame,
  };
}

/** The picture that is stored already. What the portal had copied is from now on that of the person who sends it. */
async function takeOver(tx: Db, actor: Actor, hash: string) {
  const { id, caption, credit, alt, uploadedBy } = media;
  const isIt = eq(media.hash, hash);
  const [row] = await tx.select({ id, caption, credit, alt, uploadedBy }).from(media).where(isIt).for('update');
  if (!row) throw new Error(`the picture ${hash} vanished while it was stored`);
  const isOfActor = row.uploadedBy === null && actor.id !== null;
  if (isOfActor) await tx.update(media).set({ uploadedBy: actor.id }).where(isIt);
  return { ...row, isOfActor };
}
