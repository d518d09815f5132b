/**
 * The bytes of a part, out of what carried them through the mail. An encoding that we don't know leaves them as they
 * are, as does one written wrongly.
 */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return decodeBase64(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  return bytes;
}

const base64Digits = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  base64Digits[digit.charCodeAt(0)] = value;
const padding = 0x3d;

/**
 * Leaves out whatever is no base64. Padding in the middle begins anew: some gateways join two encoded texts. By hand,
 * because a string of a large attachment would take more memory than its bytes.
 */
export function decodeBase64(encoded: Uint8Array): Buffer {
  const decoded = Buffer.allocUnsafe(Math.ceil((encoded.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let bitCount = 0;
  for (const byte of encoded) {
    const digit = base64Digits[byte] ?? -1;
    if (byte === padding) bitCount = 0;
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    decoded[length] = (bits >> bitCount) & 0xff;
    length += 1;
  }
  return decoded.subarray(0, length);
}

const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09;

/** An equals sign that begins nothing stands for itself; white space before the end of a line was put there on the way. */
export function decodeQuotedPrintable(encoded: Uint8Array): Buffer {
  const decoded = Buffer.allocUnsafe(encoded.length);
  let length = 0;
  for (let at = 0; at < encoded.length; at += 1) {
    const byte = encoded[at] ?? 0;
    if (byte === equals) {
      const pair = hexPair(encoded[at + 1], encoded[at + 2]);
      const next = pair === null ? endOfBlanks(encoded, at + 1) : null;
      if (pair !== null) {
        decoded[length] = pair;
        length += 1;
        at += 2;
        continue;
      }
      if (next !== null) {
        at = next - 1;
        continue;
      }
    } else if (isBlank(byte)) {
      let end = at;
      while (isBlank(encoded[end])) end += 1;
      // the line break itself comes with the next round
      if (end >= encoded.length || encoded[end] === lineFeed || encoded[end] === carriageReturn) {
        at = end - 1;
        continue;
      }
      decoded.set(encoded.subarray(at, end), length);
      length += end - at;
      at = end - 1;
      continue;
    }
    decoded[length] = byte;
    length += 1;
  }
  return decoded.subarray(0, length);
}

/** Behind a soft line break (blanks and the break, or the end of all); null where there is none. */
function endOfBlanks(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (isBlank(bytes[at])) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === carriageReturn) at += 1;
  return bytes[at] === lineFeed ? at + 1 : null;
}

function hexPair(high: number | undefined, low: number | undefined): number | null {
  const pair = String.fromCharCode(high ?? 0, low ?? 0);
  return /^[0-9a-f]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : null;
}
