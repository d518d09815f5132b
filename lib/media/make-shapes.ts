import sharp from 'sharp';
import type { Db } from '#lib/db/client.ts';
import { shapeName } from '#lib/media/names.ts';
import { media } from '#lib/media/schema.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';
import { type PictureShape, pictureShapes } from '#lib/media/types.ts';
import { type MediaRow, type PictureWork, type VariantRow, workThrough } from '#lib/media/work-through.ts';

const widestPx = 1200;
/** Search engines and social networks show nothing narrower. */
const narrowestPx = 200;
/** Height to width. */
const ratios = {
  '16x9': 9 / 16,
  '4x3': 3 / 4,
  '1x1': 1,
  '1200x630': 630 / 1200,
} as const satisfies Record<PictureShape, number>;

const shapeWork: PictureWork = {
  name: 'shapes',
  readyAt: media.shapesReadyAt,
  setReady: (now) => ({ shapesReadyAt: now }),
  make: writeShapes,
  failures: new Map(),
};

/** Cuts the shapes of at most `limit` pictures around what catches the eye; see `workThrough`. Nothing is enlarged. */
export function makeShapes(db: Db, now: Date, limit: number, storage: MediaStorage = mediaStorage()): Promise<number> {
  return workThrough(db, shapeWork, now, limit, storage);
}

async function writeShapes(picture: MediaRow, original: Buffer, storage: MediaStorage): Promise<VariantRow[]> {
  const rows: VariantRow[] = [];
  for (const { shape, size } of cutsOf(picture)) {
    const bytes = await sharp(original)
      .resize({ ...size, fit: 'cover', position: 'attention' })
      .flatten({ background: 'white' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
    await storage.write(shapeName(picture.hash, shape, size.width), bytes);
    const row = { mediaId: picture.id, shape, format: 'jpeg', bytes: bytes.length } as const;
    rows.push({ ...row, widthPx: size.width, heightPx: size.height });
  }
  return rows;
}

/** The names that its shapes have, whether they are cut yet or not. */
export const shapeNames = (picture: MediaRow): string[] =>
  cutsOf(picture).map(({ shape, size }) => shapeName(picture.hash, shape, size.width));

const cutsOf = (picture: MediaRow) =>
  pictureShapes
    .map((shape) => ({ shape, size: sizeOf(picture, ratios[shape]) }))
    .filter(({ size }) => size.width >= narrowestPx);

/** The largest cut of that ratio that fits into the picture. */
function sizeOf({ widthPx, heightPx }: MediaRow, ratio: number): { width: number; height: number } {
  const width = Math.min(widestPx, widthPx, Math.floor(heightPx / ratio));
  return { width, height: Math.min(heightPx, Math.round(width * ratio)) };
}
