import { haveSamePixels } from '#lib/media/formats/pixels.ts';

// GIF89a: each block begins with its kind
const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const headerBytes = 13;
const descriptorBytes = 10;
const fillingBytes = 64;
/** The end of a frame's data and of the file */
const end = Buffer.from([0, trailer]);

/** Has it more than one frame? */
export function isAnimatedGif(bytes: Buffer): boolean {
  const first = findFrame(bytes, headerBytes + tableBytes(bytes[10]));
  return first !== null && findFrame(bytes, first.dataEnd + 1) !== null;
}

/** Writes the first frame of a GIF alone, or returns null when lines of it are missing. */
export async function mendGif(bytes: Buffer): Promise<Buffer | null> {
  const frame = findFrame(bytes, headerBytes + tableBytes(bytes[10]));
  if (!frame) return null;
  const whole = Buffer.from(bytes.subarray(0, frame.dataEnd));
  if (frame.cutBlock !== null) whole[frame.cutBlock] = whole.length - frame.cutBlock - 1;
  // What follows the end of whole data is skipped; where data is missing it is drawn.
  const filling = Array.from({ length: fillingBytes }, (_, index) => (index * 97 + 45) % 256);
  const mended = Buffer.concat([whole, end]);
  const filled = Buffer.concat([whole, Buffer.from([fillingBytes, ...filling]), end]);
  return (await haveSamePixels(mended, filled)) ? mended : null;
}

/** `cutBlock`: where the last block of its data begins, if the file ends inside it. */
type Frame = { dataEnd: number; cutBlock: number | null };

/** The next frame at or behind `from`, which is where a block begins. */
function findFrame(bytes: Buffer, from: number): Frame | null {
  let at = from;
  while (bytes[at] === extension) at = skipBlocks(bytes, at + 2).dataEnd + 1;
  if (bytes[at] !== image) return null;
  // behind its colours stands the size of its first codes
  const data = at + descriptorBytes + tableBytes(bytes[at + 9]) + 1;
  return data < bytes.length ? skipBlocks(bytes, data) : null;
}

/** Reads blocks of up to 255 bytes, to the empty one that ends them or to the end of the file. */
function skipBlocks(bytes: Buffer, from: number): Frame {
  let at = from;
  for (let size = bytes[at]; size; size = bytes[at]) {
    if (at + 1 + size > bytes.length) return { dataEnd: bytes.length, cutBlock: at };
    at += 1 + size;
  }
  return { dataEnd: at, cutBlock: null };
}

/** The size of a table of colours, by the byte that says whether there is one. */
const tableBytes = (packed = 0) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
