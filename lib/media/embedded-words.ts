/** What a photographer wrote into a file. Empty where there is nothing. */
export type EmbeddedWords = { caption: string; credit: string };

const maxCaptionLength = 1_000;
const maxCreditLength = 200;

/** IPTC-IIM datasets of record 2: https://www.iptc.org/std/photometadata/specification/ */
const iptc = { byline: 80, credit: 110, caption: 120 } as const;
/** Tags of EXIF's first directory, TIFF 6.0 section 8. */
const exif = { imageDescription: 0x010e, artist: 0x013b, copyright: 0x8298 } as const;

/**
 * Reads caption and credit from a picture's metadata: IPTC first, which photo desks write, then EXIF. Damaged
 * metadata has no words; nothing throws.
 * @param metadata the raw blocks as sharp gives them
 */
export function embeddedWords(metadata: { iptc?: Buffer | undefined; exif?: Buffer | undefined }): EmbeddedWords {
  const fromIptc = metadata.iptc ? iptcWords(metadata.iptc) : new Map<number, string>();
  const fromExif = metadata.exif ? exifWords(metadata.exif) : new Map<number, string>();
  const credits = [fromIptc.get(iptc.byline), fromIptc.get(iptc.credit)].filter(Boolean);
  const caption = fromIptc.get(iptc.caption) ?? fromExif.get(exif.imageDescription) ?? '';
  const credit = [...new Set(credits)].join(' / ') || fromExif.get(exif.artist) || fromExif.get(exif.copyright) || '';
  return { caption: caption.slice(0, maxCaptionLength), credit: credit.slice(0, maxCreditLength) };
}

/** Datasets `1C 02 <number> <length, 2 bytes> <text>`, wherever they begin in the block. */
function iptcWords(block: Buffer): Map<number, string> {
  const wanted: readonly number[] = Object.values(iptc);
  const words = new Map<number, string>();
  for (let at = 0; at + 5 <= block.length; ) {
    const number = block.readUInt8(at + 2);
    if (block.readUInt16BE(at) !== 0x1c02 || !wanted.includes(number)) {
      at += 1;
      continue;
    }
    const end = at + 5 + block.readUInt16BE(at + 3);
    if (end > block.length) break;
    const text = textOf(block.subarray(at + 5, end));
    if (text && !words.has(number)) words.set(number, text);
    at = end;
  }
  return words;
}

const ascii = 2;

/** The texts of the first directory of `Exif\0\0` + TIFF. */
function exifWords(block: Buffer): Map<number, string> {
  const words = new Map<number, string>();
  const tiff = block.toString('latin1', 0, 4) === 'Exif' ? block.subarray(6) : block;
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const directory = long(4);
    const entries = short(directory);
    for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
      const length = long(entry + 4);
      if (short(entry + 2) !== ascii) continue;
      // up to four bytes stand in the entry itself
      const from = length <= 4 ? entry + 8 : long(entry + 8);
      const text = textOf(tiff.subarray(from, from + length));
      if (text) words.set(short(entry), text);
    }
  } catch (error) {
    // an offset that leads out of the block: what was read so far stands
    if (!(error instanceof RangeError)) throw error;
  }
  return words;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** One line of text: UTF-8 as programs write it today, Latin-1 as they used to. */
function textOf(bytes: Buffer): string {
  return decoded(bytes)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
