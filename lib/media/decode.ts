import sharp, { type Sharp } from 'sharp';
import { type EmbeddedWords, embeddedWords } from '#lib/media/embedded-words.ts';
import { formats } from '#lib/media/formats/by-kind.ts';
import { type AcceptedKind, kindOfPicture } from '#lib/media/kind-of-picture.ts';
import { maxPixels, maxUploadBytes } from '#lib/media/limits.ts';
import { type PictureFault, PictureRefusedError } from '#lib/media/picture-refused.ts';
import type { OriginalFormat } from '#lib/media/types.ts';

/**
 * A picture read, turned upright and written anew: nothing of the uploaded file's own bytes is left. `caption` and
 * `credit` are what the photographer wrote into it.
 */
export type DecodedPicture = EmbeddedWords & {
  format: OriginalFormat;
  widthPx: number;
  heightPx: number;
  bytes: Buffer;
  /** It had several frames, of which the first was kept. */
  isFirstFrame: boolean;
};
export type Decode = (bytes: Buffer) => Promise<DecodedPicture>;

/**
 * Reads a picture in this process. For pictures of our own making; what people upload goes through
 * `decodePictureApart`. A file that is not as its format wants it is taken when all lines of the picture are there.
 * @param bytes JPEG, PNG, WebP or GIF (its first frame)
 * @throws {PictureRefusedError} for any other file, one that lacks lines, over 50 megapixels or over 25 MiB
 */
export async function decodePicture(bytes: Buffer): Promise<DecodedPicture> {
  const kind = acceptedKind(bytes);
  const file = withoutPadding(bytes);
  return { ...(await readOrMend(file, kind)), isFirstFrame: formats[kind].isAnimated(file) };
}

async function readOrMend(bytes: Buffer, kind: AcceptedKind): Promise<Read> {
  try {
    return await read(bytes, kind, 'warning');
  } catch (error) {
    const mended = isTooLarge(error) ? null : await formats[kind].mend(bytes);
    if (!mended) throw unreadable(error);
    // the decoder still warns of what is harmless
    return await read(mended, kind, 'truncated').catch((cause: unknown) => Promise.reject(unreadable(cause)));
  }
}

type Read = Omit<DecodedPicture, 'isFirstFrame'>;

async function read(bytes: Buffer, kind: AcceptedKind, failOn: 'warning' | 'truncated'): Promise<Read> {
  const picture = sharp(bytes, {
    limitInputPixels: maxPixels,
    limitInputChannels: 5,
    failOn,
    pages: 1,
    autoOrient: true,
  });
  const words = embeddedWords(await picture.metadata(), bytes);
  const written = withCredit(encode(picture, kind), words.credit);
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  const size = { widthPx: info.width, heightPx: info.height };
  return { ...words, ...size, format: formatOf(kind), bytes: data };
}

const paddingBytes = 64;

/** Leaves out a tail of zeros: a card or a disk wrote them for what it never got, and no picture ends in so many. */
function withoutPadding(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.length - end < paddingBytes ? bytes : bytes.subarray(0, end);
}

/**
 * Checks size and first bytes, which needs no decoder.
 * @throws {PictureRefusedError}
 */
export function acceptedKind(bytes: Buffer): AcceptedKind {
  if (bytes.length > maxUploadBytes) throw new PictureRefusedError('too-large', `${bytes.length} bytes`);
  const found = kindOfPicture(bytes);
  if (found.accepted) return found.kind;
  const userMessage = found.name ? `This is ${found.name}. Send a JPEG, PNG, WebP or GIF.` : undefined;
  throw new PictureRefusedError('not-a-picture', `not an accepted picture: ${found.name}`, { userMessage });
}

const formatOf = (kind: AcceptedKind): OriginalFormat => (kind === 'gif' ? 'png' : kind);

// sharp drops all metadata (place, camera, thumbnail) and converts to sRGB unless told otherwise.
function encode(picture: Sharp, kind: AcceptedKind): Sharp {
  switch (kind) {
    case 'jpeg':
      return picture.jpeg({ quality: 90 });
    case 'webp':
      return picture.webp({ quality: 90 });
    case 'png':
    case 'gif':
      return picture.png();
    default:
      return kind satisfies never;
  }
}

/** The credit stays in the file, as photographers are owed, in ASCII, which is all libvips writes; nothing else does. */
function withCredit(picture: Sharp, credit: string): Sharp {
  return credit ? picture.withExif({ IFD0: { Artist: credit, Copyright: credit } }) : picture;
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
const isTooLarge = (cause: unknown) => messageOf(cause).includes('exceeds pixel limit');

function unreadable(cause: unknown): PictureRefusedError {
  const message = messageOf(cause);
  return new PictureRefusedError(faults.find(([said]) => said.test(message))?.[1] ?? 'damaged', message, { cause });
}

/** What libvips and libjpeg say of a picture that is not damaged. */
const faults: readonly [RegExp, PictureFault][] = [
  [/exceeds pixel limit/, 'too-many-pixels'],
  [/Unsupported JPEG/, 'unknown-kind'],
];
