import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { maxPixels } from '#lib/media/limits.ts';

/** Are both drawn alike, whatever the decoder complains of? False when one cannot be drawn at all. */
export async function haveSamePixels(one: Buffer, other: Buffer): Promise<boolean> {
  try {
    return (await hashOfPixels(one)) === (await hashOfPixels(other));
  } catch {
    return false;
  }
}

async function hashOfPixels(bytes: Buffer): Promise<string> {
  const pixels = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'none', pages: 1 }).raw().toBuffer();
  return createHash('sha1').update(pixels).digest('hex');
}
