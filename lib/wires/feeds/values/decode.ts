import iconv from 'iconv-lite';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');
/** What these claim is mostly what a server claims of everything, and Windows' signs are a part of it. */
const western = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|windows-1252|cp-?1252)$/;

const marks: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // no mark, but a "<" and whatever
  [[0x3c, 0, 0, 0], 'utf-32le'],
  [[0, 0, 0, 0x3c], 'utf-32be'],
  [[0x3c, 0], 'utf-16le'],
  [[0, 0x3c], 'utf-16be'],
];

/**
 * The text of a document: as its byte order mark says, what it was served as, what it declares; then UTF-8 if it is
 * that, and windows-1252. Bytes that are no UTF-8 are not read as such whoever says so, where another claim stands.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string): string {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return decodeAs(bytes, marked[1]) ?? lenient.decode(bytes);
  const served = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const claims = [served, findDeclared(bytes)].flatMap((claim) => (claim === undefined ? [] : [claim.toLowerCase()]));
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null && (claims.length === 0 || claims.some((claim) => isUtf8(claim) || western.test(claim)))) {
    if (claims.some(isUtf8) || claims.every((claim) => western.test(claim))) return utf8;
  }
  for (const claim of claims) {
    const text = isUtf8(claim) ? null : decodeAs(bytes, claim);
    if (text !== null) return text;
  }
  return utf8 ?? decodeDamaged(bytes, claims.some(isUtf8));
}

const isUtf8 = (charset: string) => /^utf-?8$/.test(charset);

function findDeclared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1');
  const declared = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  // this was read as single bytes, so it isn't that
  return declared !== undefined && /^(?:utf-?(?:16|32)|ucs|iso-10646)/i.test(declared) ? undefined : declared;
}

/** Null where it isn't; a sign that is cut off at the very end is left out. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(withoutCutSign(bytes));
  } catch {
    return null;
  }
}

function withoutCutSign(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function decodeAs(bytes: Uint8Array, claim: string): string | null {
  // iso-8859-1 and ascii mean windows-1252, to this as to browsers
  try {
    return new TextDecoder(western.test(claim) ? 'windows-1252' : claim).decode(bytes);
  } catch {
    return iconv.encodingExists(claim) ? iconv.decode(Buffer.from(bytes), claim) : null;
  }
}

/** Mostly UTF-8 with a few wrong bytes, or windows-1252: whichever more signs speak for. */
function decodeDamaged(bytes: Uint8Array, isClaimed: boolean): string {
  const text = lenient.decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  const right = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
  return right >= wrong || (isClaimed && right * 4 >= wrong) ? text : new TextDecoder('windows-1252').decode(bytes);
}
