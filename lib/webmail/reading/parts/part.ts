import { decodeTransfer } from '#lib/webmail/reading/charsets/transfer-encoding.ts';
import { decodeEncodedWords } from '#lib/webmail/reading/headers/encoded-words.ts';
import { type HeaderLine, headerOf } from '#lib/webmail/reading/headers/header-lines.ts';
import { parseStructuredValue } from '#lib/webmail/reading/headers/structured-value.ts';
import type { PartPath } from '#lib/webmail/types.ts';

/** One part of a mail, as its headers describe it. */
export type Part = {
  /** Empty for the outermost multipart, which IMAP gives no number. */
  path: PartPath;
  /** How many parts it lies in. */
  depth: number;
  /** "text/html", lower case; `application/octet-stream` where what stands there is no type. */
  type: string;
  /** Of its Content-Type: charset, format, method, start … */
  params: ReadonlyMap<string, string>;
  disposition: string;
  /** As the mail names it, decoded; empty where it doesn't. */
  fileName: string;
  /** Without angle brackets; empty where it has none. */
  contentId: string;
  encoding: string;
  /** As it came. */
  body: Buffer;
  children: Part[];
};

export type PartPlace = Pick<Part, 'path' | 'depth'>;

const typePattern = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,99}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/;

/** @param defaultType where the headers name none: `message/rfc822` in a digest, otherwise `text/plain` */
export function describePart(place: PartPlace, lines: readonly HeaderLine[], defaultType: string): Part {
  const contentType = parseStructuredValue(headerOf(lines, 'content-type'));
  const disposition = parseStructuredValue(headerOf(lines, 'content-disposition'));
  const isAttached = disposition.value === 'attachment';
  return {
    ...place,
    type: typeOf(contentType.value, isAttached ? 'application/octet-stream' : defaultType),
    params: contentType.params,
    disposition: disposition.value,
    fileName: disposition.params.get('filename') ?? contentType.params.get('name') ?? '',
    contentId: contentIdOf(headerOf(lines, 'content-id')),
    // without comments; one in quotes is none, as for other readers
    encoding: parseStructuredValue(headerOf(lines, 'content-transfer-encoding')).value,
    body: Buffer.alloc(0),
    children: [],
  };
}

const contentIdOf = (header: string): string =>
  decodeEncodedWords(header.slice(0, 1_000)).trim().replace(/^<|>$/g, '').trim();

function typeOf(written: string, defaultType: string): string {
  if (written === '') return defaultType;
  if (typePattern.test(written)) return written;
  // "text" alone is what some old programs write
  return written === 'text' ? 'text/plain' : 'application/octet-stream';
}

/** What a part holds, freed of its transfer encoding. */
export const bytesOfPart = (part: Part): Buffer => decodeTransfer(part.body, part.encoding);
