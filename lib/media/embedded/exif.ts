import { cleanText, decodeUnknown } from '#lib/media/embedded/text.ts';
import type { FoundWords } from '#lib/media/embedded/types.ts';

/** Tags of EXIF's first directory, TIFF 6.0 section 8. */
const tags = { imageDescription: 0x010e, artist: 0x013b, copyright: 0x8298 } as const;
const ascii = 2;

/** The words of an EXIF block. */
export function exifWords(block: Buffer): FoundWords {
  const texts = readTexts(block);
  const artist = texts.get(tags.artist);
  return {
    caption: texts.get(tags.imageDescription) ?? '',
    // EXIF 2.3: several people are told apart by semicolons
    creators: artist ? artist.split(/\s*;\s*/).filter(Boolean) : [],
    credit: '',
    copyright: texts.get(tags.copyright) ?? '',
  };
}

/** The texts of the first directory of `Exif\0\0` + TIFF. */
function readTexts(block: Buffer): Map<number, string> {
  const texts = new Map<number, string>();
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
      const text = cleanText(decodeUnknown(tiff.subarray(from, from + length)));
      if (text) texts.set(short(entry), text);
    }
  } catch (error) {
    // an offset that leads out of the block: what was read so far stands
    if (!(error instanceof RangeError)) throw error;
  }
  return texts;
}
