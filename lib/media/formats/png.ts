import { constants, crc32, createInflateRaw, deflateSync } from 'node:zlib';
import { maxPixels } from '#lib/media/limits.ts';

/** `isCorrupt`: its checksum is another's. */
export type PngChunk = { name: string; content: Buffer; isCorrupt?: boolean };

const signatureBytes = 8;
/** zlib's checksum of what it packed, RFC 1950 */
const adlerBytes = 4;
/** The chunks beside the data that change what is drawn or say something of it. */
const kept: readonly string[] = [
  'IHDR',
  'PLTE',
  'tRNS',
  'iCCP',
  'sRGB',
  'gAMA',
  'cHRM',
  'eXIf',
  'iTXt',
  'tEXt',
  'zTXt',
];

/** Has it more than one frame? https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isAnimatedPng(bytes: Buffer): boolean {
  const control = pngChunks(bytes).find(({ name }) => name === 'acTL');
  return control !== undefined && control.content.length >= 4 && control.content.readUInt32BE(0) > 1;
}

/** Writes a PNG anew with right checksums and an end, or returns null when lines are missing. */
export async function mendPng(bytes: Buffer): Promise<Buffer | null> {
  const chunks = pngChunks(bytes);
  const firstData = chunks.findIndex(({ name }) => name === 'IDAT');
  const [header] = chunks;
  if (header?.name !== 'IHDR' || header.content.length !== 13 || firstData === -1) return null;
  const dataChunks = chunks.filter(({ name }) => name === 'IDAT');
  const data = Buffer.concat(dataChunks.map(({ content }) => content));
  const lines = await unpack(data, linesBytes(header.content));
  if (!lines) return null;
  const packed = deflateSync(lines, { level: 1 });
  // One checksum may be wrong by itself. When that of a chunk and that of the lines are, the lines are not what they were.
  const isSame = packed.subarray(-adlerBytes).equals(data.subarray(-adlerBytes));
  if (!isSame && dataChunks.some(({ isCorrupt }) => isCorrupt)) return null;
  const mended = [
    ...chunks.slice(0, firstData).filter(({ name }) => kept.includes(name)),
    { name: 'IDAT', content: packed },
    { name: 'IEND', content: Buffer.alloc(0) },
  ];
  return Buffer.concat([bytes.subarray(0, signatureBytes), ...mended.map(write)]);
}

/** The chunks of a PNG, as far as it goes. */
export function pngChunks(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = signatureBytes; at + 8 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    // of the last chunk, what is there
    if (/^[A-Za-z]{4}$/.test(name) && (end <= bytes.length || name === 'IDAT')) {
      const isCorrupt = end + 4 <= bytes.length && crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end);
      chunks.push({ name, content: bytes.subarray(at + 8, end), isCorrupt });
    }
    at = end + 4;
  }
  return chunks;
}

/** The first `wanted` bytes of a zlib stream, whatever its own checksum says; null when it has fewer. */
async function unpack(data: Buffer, wanted: number | null): Promise<Buffer | null> {
  if (wanted === null) return null;
  const lines = Buffer.allocUnsafe(wanted);
  let length = 0;
  // without the two bytes of zlib's header, the checksum at the end is none of its business
  const inflate = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(data.subarray(2));
  try {
    for await (const chunk of inflate) {
      length += chunk.copy(lines, length);
      if (length >= wanted) return lines;
    }
  } catch {
    // what does not unpack is missing
  }
  return null;
}

/** By PNG's kinds of colour: grey, RGB, palette, grey with alpha, RGB with alpha. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7's passes: first column and line, and the steps between them. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How many bytes the lines of a picture with this header have; null when it is not one we would read. */
function linesBytes(header: Buffer): number | null {
  const widthPx = header.readUInt32BE(0);
  const heightPx = header.readUInt32BE(4);
  const pixelBits = header.readUInt8(8) * (channels[header.readUInt8(9)] ?? 0);
  if (pixelBits === 0 || pixelBits > 64 || widthPx * heightPx > maxPixels) return null;
  const size = (across: number, down: number) =>
    across > 0 && down > 0 ? down * (1 + Math.ceil((across * pixelBits) / 8)) : 0;
  if (header.readUInt8(12) === 0) return size(widthPx, heightPx);
  return passes.reduce(
    (sum, [left, top, stepAcross, stepDown]) =>
      sum + size(Math.ceil((widthPx - left) / stepAcross), Math.ceil((heightPx - top) / stepDown)),
    0,
  );
}

function write({ name, content }: PngChunk): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(name, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}
