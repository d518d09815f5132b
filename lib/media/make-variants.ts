import { and, asc, eq, isNull, notInArray } from 'drizzle-orm';
import sharp, { type Sharp } from 'sharp';
import type { Db } from '#lib/db/client.ts';
import { originalName, variantName } from '#lib/media/names.ts';
import { media, mediaVariants } from '#lib/media/schema.ts';
import { type MediaStorage, mediaStorage, readWhole } from '#lib/media/storage.ts';
import type { VariantFormat } from '#lib/media/types.ts';

/** Each at most one and a half times the one before, so that no reader loads more than that beyond what they see. */
export const variantWidthsPx = [160, 240, 360, 540, 800, 1200, 1600] as const;
const formats: readonly VariantFormat[] = ['avif', 'webp', 'jpeg'];
/** WebP's limit; a variant that would be taller is left out, whatever its format. */
const maxSidePx = 16_383;

type MediaRow = typeof media.$inferSelect;
type VariantRow = typeof mediaVariants.$inferInsert;
type Variant = { bytes: Buffer; widthPx: number; heightPx: number };

/**
 * Makes the variants of pictures that want them, oldest first. Several workers may do this at once: each picture is
 * held by the one that works on it. A picture that fails is reported on standard error, left as it is and tried
 * again at the next call.
 * @param limit how many pictures at most
 * @returns how many pictures got theirs; 0 when there is nothing (more) to do
 */
export async function makeVariants(
  db: Db,
  now: Date,
  limit: number,
  storage: MediaStorage = mediaStorage(),
): Promise<number> {
  const failed: string[] = [];
  let made = 0;
  while (made < limit) {
    const outcome = await makeNext(db, now, storage, failed);
    if (outcome === 'none') break;
    if (outcome === 'made') made += 1;
    else failed.push(outcome.failed);
  }
  return made;
}

function makeNext(
  db: Db,
  now: Date,
  storage: MediaStorage,
  failed: readonly string[],
): Promise<'none' | 'made' | { failed: string }> {
  return db.transaction(async (tx) => {
    const [picture] = await tx
      .select()
      .from(media)
      .where(and(isNull(media.variantsReadyAt), notInArray(media.id, [...failed])))
      .orderBy(asc(media.createdAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!picture) return 'none';
    const rows = await writeVariants(picture, storage).catch((error: unknown) => {
      console.error(`media: no variants of picture ${picture.id}:`, error);
      return null;
    });
    if (!rows) return { failed: picture.id };
    if (rows.length > 0) await tx.insert(mediaVariants).values(rows).onConflictDoNothing();
    await tx.update(media).set({ variantsReadyAt: now }).where(eq(media.id, picture.id));
    return 'made';
  });
}

async function writeVariants(picture: MediaRow, storage: MediaStorage): Promise<VariantRow[]> {
  const name = originalName(picture.hash, picture.format);
  const original = await readWhole(storage, name);
  if (!original) throw new Error(`the file ${name} is gone`);
  const rows: VariantRow[] = [];
  for (const widthPx of widthsOf(picture)) {
    for (const format of formats) {
      const variant = await encode(original, widthPx, format);
      await storage.write(variantName(picture.hash, widthPx, format), variant.bytes);
      rows.push({ mediaId: picture.id, format, widthPx, heightPx: variant.heightPx, bytes: variant.bytes.length });
    }
  }
  return rows;
}

function widthsOf({ widthPx, heightPx }: MediaRow): number[] {
  return variantWidthsPx.filter((width) => width <= widthPx && (width / widthPx) * heightPx <= maxSidePx);
}

async function encode(original: Buffer, widthPx: number, format: VariantFormat): Promise<Variant> {
  const resized = sharp(original).resize({ width: widthPx });
  const { data, info } = await withFormat(resized, format).toBuffer({ resolveWithObject: true });
  return { bytes: data, widthPx: info.width, heightPx: info.height };
}

function withFormat(picture: Sharp, format: VariantFormat): Sharp {
  switch (format) {
    case 'avif':
      // measured on a noisy photo: 2.0 s for six widths at effort 2, 24.5 s at the default of 4
      return picture.avif({ quality: 55, effort: 2 });
    case 'webp':
      return picture.webp({ quality: 78 });
    case 'jpeg':
      // JPEG knows no transparency; without this it would turn black
      return picture.flatten({ background: 'white' }).jpeg({ quality: 80, mozjpeg: true });
    default:
      return format satisfies never;
  }
}
