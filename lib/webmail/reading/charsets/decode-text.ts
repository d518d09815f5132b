import iconv from 'iconv-lite';
import { decodeJapanese, hasJapaneseShift } from '#lib/webmail/reading/charsets/japanese.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
// Labels that say little: clients write them on whatever they have. The Web reads Latin-1 as windows-1252, and so do we.
const weakLabels = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'iso-8859-1',
  'latin1',
  'l1',
  'windows-1252',
  'cp1252',
  'unknown-8bit',
  'x-unknown',
  'unknown',
  'default',
  'binary',
  '8bit',
  '7bit',
  'x-user-defined',
]);

/** iconv-lite takes a name with whatever signs between its letters. */
const isUtf7 = (charset: string) => charset.replace(/[^a-z0-9]/g, '').includes('utf7');
const isWeak = (charset: string) => weakLabels.has(charset) || isUtf7(charset);
/** UTF-8 is what some programs write on everything. */
const mayBeJapanese = (charset: string) => isWeak(charset) || charset === 'utf-8' || charset === 'utf8';

/**
 * The text of bytes in a charset: the one place where headers, bodies and file names are decoded. A label that names
 * nothing, or hardly anything, is made good from the bytes. UTF-7 stays as it stands: it can write markup out of plain
 * letters, and nobody sends it any more.
 * @param label as the mail has it; null where it has none
 */
export function decodeText(bytes: Uint8Array, label: string | null): string {
  const charset = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (charset === 'iso-2022-jp' || (mayBeJapanese(charset) && hasJapaneseShift(bytes))) return decodeJapanese(bytes);
  return (isWeak(charset) ? null : decodeNamed(bytes, charset)) ?? decodeUnnamed(bytes);
}

/** Valid UTF-8 is UTF-8: by chance no other text is. */
function decodeUnnamed(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What iconv-lite knows beside charsets. */
const notCharsets = /base64|hex|internal|binary/;

/** By the Web's names first, then by those that only mail knows; null where no one does. */
function decodeNamed(bytes: Uint8Array, charset: string): string | null {
  const decoder = webDecoder(charset);
  if (decoder) return decoder.decode(bytes);
  return !notCharsets.test(charset) && iconv.encodingExists(charset) ? iconv.decode(Buffer.from(bytes), charset) : null;
}

function webDecoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

const metaCharset = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** HTML by its own `<meta charset>` where its part names no charset. */
export function decodeHtml(bytes: Uint8Array, label: string | null): string {
  if (label) return decodeText(bytes, label);
  const beginning = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  const named = metaCharset.exec(beginning)?.[1] ?? null;
  // a document that could say so in ASCII is not in UTF-16
  return decodeText(bytes, named && /^utf-?(16|32)/i.test(named) ? 'utf-8' : named);
}
