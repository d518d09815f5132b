const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const shiftSign = '\u001b';
/** What shifts from ASCII to the signs of Japan. */
const shifts = [`${shiftSign}$@`, `${shiftSign}$B`];

/** ISO-2022-JP shows itself: in seven-bit text nothing else begins so. */
export function hasJapaneseShift(bytes: Uint8Array): boolean {
  const buffer = bufferOf(bytes);
  return shifts.some((shift) => buffer.includes(shift)) && bytes.every((byte) => byte < 0x80);
}

// a shift that another one follows at once, as where two encoded words were joined: to decoders an error
const idleShift = new RegExp(`${shiftSign}(?:\\([BJI]|\\$[@B])(?=${shiftSign}[($])`, 'g');

/** ISO-2022-JP, in pieces that were joined. */
export function decodeJapanese(bytes: Uint8Array): string {
  const text = bufferOf(bytes).toString('latin1').replace(idleShift, '');
  return new TextDecoder('iso-2022-jp').decode(Buffer.from(text, 'latin1'));
}
