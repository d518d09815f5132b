export type AcceptedKind = 'jpeg' | 'png' | 'webp' | 'gif';
export type KindOfPicture =
  | { accepted: true; kind: AcceptedKind }
  /** `name` as a person knows it, or null when it is nothing known. */
  | { accepted: false; name: string | null };

/**
 * What a file is by its first bytes, whatever it is called. Only these four ever reach a decoder; the others are
 * recognised for a better message.
 */
export function kindOfPicture(bytes: Buffer): KindOfPicture {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(0, 2) === '\xff\xd8') return { accepted: true, kind: 'jpeg' };
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return { accepted: true, kind: 'png' };
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return { accepted: true, kind: 'webp' };
  if (/^GIF8[79]a$/.test(text(0, 6))) return { accepted: true, kind: 'gif' };
  return { accepted: false, name: refusedName(bytes, text) };
}

const brands: readonly [RegExp, string][] = [
  [/^avi[fs]$/, 'an AVIF picture'],
  [/^(hei[cxms]|hev[cxms]|mif1|msf1)$/, 'a HEIC picture'],
  [/./, 'a video'],
];

function refusedName(bytes: Buffer, text: (from: number, to: number) => string): string | null {
  if (bytes.length === 0) return 'an empty file';
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text(0, 4))) return 'a TIFF or raw picture';
  if (text(0, 5) === '%PDF-') return 'a PDF';
  if (text(4, 8) === 'ftyp') return brands.find(([brand]) => brand.test(text(8, 12)))?.[1] ?? null;
  if (/<svg[\s>]/i.test(text(0, 4096).replaceAll('\0', ''))) return 'an SVG drawing';
  return null;
}
