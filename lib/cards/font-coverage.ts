/** Which characters a font draws: ranges of code points, both ends included. */
export type Coverage = readonly (readonly [from: number, to: number])[];

/** Is this character in the font? */
export function covers(coverage: Coverage, codePoint: number): boolean {
  return coverage.some(([from, to]) => codePoint >= from && codePoint <= to);
}

const tableRecordBytes = 16;
const encodingRecordBytes = 8;

/**
 * Reads the table of characters (`cmap`) of a TrueType or OpenType font:
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readCoverage(font: Buffer): Coverage {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const record = 12 + table * tableRecordBytes;
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue;
    const cmap = font.subarray(font.readUInt32BE(record + 8));
    const encodings = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
      cmap.subarray(cmap.readUInt32BE(4 + index * encodingRecordBytes + 4)),
    );
    const byFormat = (format: number) => encodings.find((encoding) => encoding.readUInt16BE(0) === format);
    const [whole, basic] = [byFormat(12), byFormat(4)];
    if (whole) return readGroups(whole);
    if (basic) return readSegments(basic);
  }
  throw new Error('the font has no table of characters that we read');
}

/** Format 12: groups of start, end and first glyph. */
function readGroups(encoding: Buffer): Coverage {
  return Array.from({ length: encoding.readUInt32BE(12) }, (_, index) => {
    const group = 16 + index * 12;
    return [encoding.readUInt32BE(group), encoding.readUInt32BE(group + 4)] as const;
  });
}

/** Format 4: segments of the first plane; a character of a segment may still have glyph 0, which is none. */
function readSegments(encoding: Buffer): Coverage {
  const count = encoding.readUInt16BE(6) / 2;
  const ends = 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  const ranges: [number, number][] = [];
  for (let segment = 0; segment < count; segment += 1) {
    const [start, end] = [encoding.readUInt16BE(starts + segment * 2), encoding.readUInt16BE(ends + segment * 2)];
    const delta = encoding.readUInt16BE(deltas + segment * 2);
    const offsetAt = offsets + segment * 2;
    const offset = encoding.readUInt16BE(offsetAt);
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const found = offset === 0 ? character : encoding.readUInt16BE(offsetAt + offset + (character - start) * 2);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph === 0) continue;
      const last = ranges.at(-1);
      if (last && last[1] === character - 1) last[1] = character;
      else ranges.push([character, character]);
    }
  }
  return ranges;
}
