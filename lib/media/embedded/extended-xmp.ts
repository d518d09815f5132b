import { jpegSegments } from '#lib/media/formats/jpeg-scans.ts';

const signature = Buffer.from('http://ns.adobe.com/xmp/extension/\0');
const guidBytes = 32;
const app1 = 0xe1;

/**
 * What of a JPEG's XMP did not fit into one segment: XMP specification part 3, 1.1.3.1.
 * @param guid by which the first part names it
 * @returns null when it is not there, not whole or over `maxBytes`
 */
export function extendedXmp(file: Buffer, guid: string, maxBytes: number): Buffer | null {
  let packet: Buffer | null = null;
  let missing = 0;
  for (const { code, content } of jpegSegments(file)) {
    if (code !== app1 || !content.subarray(0, signature.length).equals(signature)) continue;
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
