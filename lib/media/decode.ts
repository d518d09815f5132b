import sharp, { type Sharp } from 'sharp';
import { InvalidError } from '#lib/errors.ts';
import { type EmbeddedWords, embeddedWords } from '#lib/media/embedded-words.ts';
import { formats } from '#lib/media/formats/by-kind.ts';
import { type AcceptedKind, kindOfPicture } from '#lib/media/kind-of-picture.ts';
import { maxPixels, maxUploadBytes } from '#lib/media/limits.ts';
import type { OriginalFormat } from '#lib/media/types.ts';

/** More than `maxUploadBytes`. */
export class TooLargeError extends InvalidError {
  constructor() {
    super('the picture has too many bytes', 'The picture is larger than 25 MB. Send a smaller one.');
  }
}

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
 * @throws {InvalidError} for any other file, one that lacks lines, or one over 50 megapixels
 * @throws {TooLargeError} over 25 MiB
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
 * @throws {InvalidError}
 * @throws {TooLargeError}
 */
export function acceptedKind(bytes: Buffer): AcceptedKind {
  if (bytes.length > maxUploadBytes) throw new TooLargeError();
  const found = kindOfPicture(bytes);
  if (found.accepted) return found.kind;
  const is = found.name ? `This is ${found.name}` : 'This is not a picture we can use';
  throw new InvalidError(`not an accepted picture: ${found.name}`, `${is}. Send a JPEG, PNG, WebP or GIF.`);
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

function unreadable(cause: unknown): InvalidError {
  const message = messageOf(cause);
  return new InvalidError(message, refusals.find(([of]) => of.test(message))?.[1] ?? damaged, { cause });
}

const damaged = 'The picture is damaged or incomplete: some of it is missing. Save it anew and send it again.';
/** What libvips and libjpeg say, and what a person is told. */
const refusals: readonly [RegExp, string][] = [
  [/exceeds pixel limit/, 'The picture has more than 50 megapixels. Send a smaller one.'],
  [/Unsupported JPEG/, 'This kind of JPEG cannot be read. Save it as an ordinary JPEG (8 bits).'],
];
