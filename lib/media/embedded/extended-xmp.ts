const signature = Buffer.from('http://ns.adobe.com/xmp/extension/\0');
const guidBytes = 32;
const app1 = 0xe1;
const startOfScan = 0xda;

/**
 * What of a JPEG's XMP did not fit into one segment: XMP specification part 3, 1.1.3.1.
 * @param guid by which the first part names it
 * @returns null when it is not there, not whole or over `maxBytes`
 */
export function extendedXmp(file: Buffer, guid: string, maxBytes: number): Buffer | null {
  let packet: Buffer | null = null;
  let missing = 0;
  for (const content of app1Segments(file)) {
    const at = signature.length + guidBytes;
    if (content.length < at + 8 || content.toString('latin1', signature.length, at) !== guid) continue;
    const length = content.readUInt32BE(at);
    const offset = content.readUInt32BE(at + 4);
    if (length > maxBytes) return null;
    packet ??= Buffer.alloc(length);
    if (missing === 0) missing = length;
    missing -= content.copy(packet, offset, at + 8);
    if (missing <= 0) return packet;
  }
  return null;
}

function* app1Segments(file: Buffer): Generator<Buffer> {
  if (file.readUInt16BE(0) !== 0xffd8) return;
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== startOfScan; ) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    const content = file.subarray(at + 4, end);
    if (file[at + 1] === app1 && content.subarray(0, signature.length).equals(signature)) yield content;
    at = end;
  }
}
