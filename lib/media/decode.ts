import sharp, { type Sharp } from 'sharp';
import { InvalidError } from '#lib/errors.ts';
import { type EmbeddedWords, embeddedWords } from '#lib/media/embedded-words.ts';
import { type AcceptedKind, kindOfPicture } from '#lib/media/kind-of-picture.ts';
import type { OriginalFormat } from '#lib/media/types.ts';

export const maxUploadBytes = 25 * 1024 * 1024;
export const maxPixels = 50_000_000;

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
};
export type Decode = (bytes: Buffer) => Promise<DecodedPicture>;

/**
 * Reads a picture in this process. For pictures of our own making; what people upload goes through
 * `decodePictureApart`.
 * @param bytes JPEG, PNG, WebP or GIF (its first frame)
 * @throws {InvalidError} for any other file, a damaged one, or one over 50 megapixels
 * @throws {TooLargeError} over 25 MiB
 */
export async function decodePicture(bytes: Buffer): Promise<DecodedPicture> {
  const kind = acceptedKind(bytes);
  const options = { limitInputPixels: maxPixels, limitInputChannels: 5, failOn: 'warning', pages: 1 } as const;
  try {
    const picture = sharp(bytes, { ...options, autoOrient: true });
    const words = embeddedWords(await picture.metadata());
    const written = withCredit(encode(picture, kind), words.credit);
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    return { ...words, format: formatOf(kind), widthPx: info.width, heightPx: info.height, bytes: data };
  } catch (error) {
    throw unreadable(error);
  }
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

function unreadable(cause: unknown): InvalidError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.includes('exceeds pixel limit')
    ? new InvalidError(message, 'The picture has more than 50 megapixels. Send a smaller one.', { cause })
    : new InvalidError(message, 'The picture is damaged or incomplete. Save it anew and send it again.', { cause });
}
