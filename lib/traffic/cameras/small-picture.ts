import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Decode } from '#lib/media/decode.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';
import { type CameraPictureFormat, cameraPictureName } from '#lib/traffic/cameras/picture-name.ts';

/** A picture of a camera as pages show it. */
export type SmallPicture = { name: string; bytes: Buffer; widthPx: number; heightPx: number };

const maxSidePx = 480;
/** What is smaller is a dot that somebody counts with. */
const minSidePx = 32;
/** A camera over a road has a tenth of this. */
const maxPixels = 16_000_000;
const maxBytes = 25_000;
/** WebP's, the next where a picture is too large at the one before. */
const qualities = [68, 50, 35] as const;

/**
 * Makes a small picture of what a camera sent. Nothing of its file is left: not a byte, no place, no words.
 * @param decode reads a stranger's picture in a process of its own
 * @throws {PictureRefusedError}
 */
export async function smallPicture(sent: Buffer, decode: Decode): Promise<SmallPicture> {
  const decoded = await decode(sent);
  const [least, pixels] = [Math.min(decoded.widthPx, decoded.heightPx), decoded.widthPx * decoded.heightPx];
  if (pixels > maxPixels) throw new PictureRefusedError('too-many-pixels', `${pixels} pixels`);
  if (least < minSidePx) throw new PictureRefusedError('not-a-picture', `${decoded.widthPx} × ${decoded.heightPx}`);
  const resized = sharp(decoded.bytes).resize({
    width: maxSidePx,
    height: maxSidePx,
    fit: 'inside',
    withoutEnlargement: true,
  });
  let webp = await written(resized, 'webp', qualities[0]);
  for (const quality of qualities.slice(1)) {
    if (webp.bytes.length <= maxBytes) return webp;
    webp = await written(resized, 'webp', quality);
  }
  const jpeg = await written(resized, 'jpg', 40);
  return jpeg.bytes.length < webp.bytes.length ? jpeg : webp;
}

async function written(picture: Sharp, format: CameraPictureFormat, quality: number): Promise<SmallPicture> {
  const encoded =
    format === 'webp'
      ? picture.clone().webp({ quality })
      : picture.clone().flatten({ background: 'white' }).jpeg({ quality, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 32);
  return { name: cameraPictureName(hash, format), bytes: data, widthPx: info.width, heightPx: info.height };
}
