import sharp from 'sharp';
import type { DecodedPicture } from '#lib/media/decode.ts';

/**
 * A picture that was decoded here, without the caption and the credit that its photographer left in it: whoever sent it
 * may not want to be named. Place and camera data are gone already.
 */
export async function namelessPicture(decoded: DecodedPicture): Promise<DecodedPicture> {
  const nameless = { ...decoded, caption: '', credit: '' };
  // a credit stands in the file as well; nothing else does
  if (decoded.credit === '') return nameless;
  const picture = sharp(decoded.bytes);
  const written = decoded.format === 'png' ? picture.png() : picture.toFormat(decoded.format, { quality: 90 });
  return { ...nameless, bytes: await written.toBuffer() };
}
