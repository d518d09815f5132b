import sharp, { type Sharp } from 'sharp';
import type { Db } from '#lib/db/client.ts';
import { variantName } from '#lib/media/names.ts';
import { media } from '#lib/media/schema.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import type { VariantFormat } from '#lib/media/types.ts';
import { type MediaRow, type PictureWork, type VariantRow, workThrough } from '#lib/media/work-through.ts';

/** Each at most one and a half times the one before, so that no reader loads more than that beyond what they see. */
export const variantWidthsPx = [160, 240, 360, 540, 800, 1200, 1600] as const;
const formats: readonly VariantFormat[] = ['avif', 'webp', 'jpeg'];
/** WebP's limit; a variant that would be taller is left out, whatever its format. */
const maxSidePx = 16_383;

type Variant = { bytes: Buffer; widthPx: number; heightPx: number };

const variantWork: PictureWork = {
  name: 'variants',
  readyAt: media.variantsReadyAt,
  setReady: (now) => ({ variantsReadyAt: now }),
  make: writeVariants,
  failures: new Map(),
};

/** Makes the variants of at most `limit` pictures; see `workThrough`. */
export function makeVariants(
  db: Db,
  now: Date,
  limit: number,
  storage: MediaStorage = mediaStorage(),
): Promise<number> {
  return workThrough(db, variantWork, now, limit, storage);
}

async function writeVariants(picture: MediaRow, original: Buffer, storage: MediaStorage): Promise<VariantRow[]> {
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

/** The names that its variants have, whether they are made yet or not. */
export const variantNames = (picture: MediaRow): string[] =>
  widthsOf(picture).flatMap((widthPx) => formats.map((format) => variantName(picture.hash, widthPx, format)));

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
