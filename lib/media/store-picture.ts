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
};

/**
 * Keeps a picture: reads it, writes it anew without place and camera data, stores it and its row. The same picture
 * sent twice is one picture and keeps the words of the first time.
 * @param input empty words are taken from the file, where its photographer left some
 * @param options.decode default: in a process of its own; pass `decodePicture` for pictures the portal drew itself
 * @throws {ForbiddenError}
 * @throws {InvalidError} when it is not a picture we take, too large or damaged
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
  const { format, widthPx, heightPx, bytes, ...embedded } = await decode(input.bytes);
  const caption = given.caption || embedded.caption;
  const credit = given.credit || embedded.credit;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const name = originalName(hash, format);
  const id = await db.transaction(async (tx) => {
    const [added] = await tx
      .insert(media)
      .values({
        hash,
        format,
        widthPx,
        heightPx,
        bytes: bytes.length,
        caption,
        credit,
        alt: given.alt,
        uploadedBy: actor.id,
        createdAt: now,
      })
      .onConflictDoNothing({ target: media.hash })
      .returning({ id: media.id });
    // inside the transaction: a failed write leaves no row, and nobody sees a row without its file
    await storage.write(name, bytes);
    if (!added) return idOf(tx, hash);
    await recordAudit(tx, { actor, action: 'media.upload', subject: { kind: 'media', id: added.id }, now });
    return added.id;
  });
  return { id, hash, widthPx, heightPx, url: mediaUrl(name), caption, credit };
}

async function idOf(tx: Db, hash: string): Promise<string> {
  const [row] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, hash));
  if (!row) throw new Error(`the picture ${hash} vanished while it was stored`);
  return row.id;
}
