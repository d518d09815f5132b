type Chunk = { name: string; content: Buffer };

/** What the header promises, by the chunks that keep it: https://developers.google.com/speed/webp/docs/riff_container */
const flags: Readonly<Record<string, number>> = { ICCP: 0x20, ALPH: 0x10, EXIF: 0x08, 'XMP ': 0x04, ANIM: 0x02 };

/** Has it more than one frame? */
export function isAnimatedWebp(bytes: Buffer): boolean {
  return readChunks(bytes).filter(({ name }) => name === 'ANMF').length > 1;
}

/** Writes a WebP's container anew with the chunks that are there, or returns null when none holds a whole picture. */
export function mendWebp(bytes: Buffer): Buffer | null {
  const chunks = readChunks(bytes);
  const isPicture = ({ name }: Chunk) => ['VP8 ', 'VP8L', 'ANMF'].includes(name);
  if (!chunks.some(isPicture)) return null;
  const [first] = chunks;
  if (first?.name === 'VP8X' && first.content.length > 0) {
    const present = chunks.reduce((sum, { name }) => sum | (flags[name] ?? 0), 0);
    const content = Buffer.from(first.content);
    // the flag of transparency may be true of a picture without an ALPH chunk
    content[0] = (content[0] ?? 0) & (present | (flags.ALPH ?? 0));
    chunks[0] = { ...first, content };
  }
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks.map(write)]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** The chunks that are whole, whatever size the file says it has. */
function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > bytes.length || !/^[A-Z0-9 ]{4}$/.test(name)) break;
    chunks.push({ name, content: bytes.subarray(at + 8, end) });
    // a chunk of an odd size is followed by a zero, which some programs leave out
    at = end % 2 === 1 && bytes[end] === 0 ? end + 1 : end;
  }
  return chunks;
}

function write({ name, content }: Chunk): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
