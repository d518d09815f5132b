import { findBlocks } from '#lib/media/embedded/blocks.ts';
import { exifWords } from '#lib/media/embedded/exif.ts';
import { iptcWords } from '#lib/media/embedded/iptc.ts';
import { cleanText, cutText } from '#lib/media/embedded/text.ts';
import { type FoundWords, noWords } from '#lib/media/embedded/types.ts';
import { xmpWords } from '#lib/media/embedded/xmp.ts';

/** What a photographer wrote into a file. Empty where there is nothing. */
export type EmbeddedWords = { caption: string; credit: string };

/** The raw blocks as sharp gives them. */
export type Metadata = {
  xmp?: Buffer | undefined;
  iptc?: Buffer | undefined;
  exif?: Buffer | undefined;
  comments?: Comments | undefined;
};
type Comments = readonly { keyword: string; text: string }[];

const maxCaptionLength = 1_000;
const maxCreditLength = 200;

/**
 * Reads caption and credit from a picture's metadata: XMP first, which holds long and foreign words whole, then IPTC,
 * which photo desks write, then EXIF and a PNG's texts. Damaged metadata has no words; nothing throws.
 * @param file the whole file: XMP may go on elsewhere in it
 */
export function embeddedWords(metadata: Metadata, file: Buffer): EmbeddedWords {
  const comments = metadata.comments ?? [];
  const blocks = findBlocks(file);
  const one = (block: Buffer | null) => (block ? [block] : []);
  const xmp = blocks.xmp.length > 0 ? blocks.xmp : one(metadata.xmp ?? rawProfile(comments, 'xmp'));
  const iptc = blocks.iptc.length > 0 ? blocks.iptc : one(metadata.iptc ?? rawProfile(comments, 'iptc'));
  const sources = [
    xmpWords(xmp, file),
    iptcWords(Buffer.concat(iptc)),
    metadata.exif ? exifWords(metadata.exif) : noWords,
    pngWords(comments),
  ];
  const first = (of: (words: FoundWords) => string) => sources.map(of).find(Boolean) ?? '';
  // IPTC names each person apart; a program that knows XMP badly puts only one there
  const creators = sources
    .map((words) => words.creators)
    .reduce((most, next) => (next.length > most.length ? next : most));
  const credit =
    creditLine(
      creators,
      first((words) => words.credit),
    ) || first((words) => words.copyright);
  const caption = first((words) => (ofTheCamera.test(words.caption) ? '' : words.caption));
  return { caption: cutText(caption, maxCaptionLength), credit: cutText(credit, maxCreditLength) };
}

/** What cameras write where a caption belongs. */
const ofTheCamera =
  /^(?:[\w ]*\bdigital (?:still )?camera|sony dsc|samsung camera pictures|exif[_ ]jpeg[_ ]picture|(?:dji )?dcim\b.*|default|untitled)$/i;

/** "Ann Bell, Bo Li / Prairie Dispatch" */
function creditLine(creators: readonly string[], credit: string): string {
  const names = [...new Set(creators)].join(', ');
  const holds = (whole: string, part: string) => whole.toLowerCase().includes(part.toLowerCase());
  if (holds(names, credit)) return names;
  return holds(credit, names) ? credit : `${names} / ${credit}`;
}

/** A PNG's texts, by the keywords of its specification. */
function pngWords(comments: Comments): FoundWords {
  const one = (keyword: string) => cleanText(comments.find((comment) => comment.keyword === keyword)?.text ?? '');
  const author = one('Author');
  return { caption: one('Description'), creators: author ? [author] : [], credit: '', copyright: one('Copyright') };
}

/** Another kind of block in a PNG's texts, as ImageMagick writes it: a name, a length and hexadecimal digits. */
function rawProfile(comments: Comments, kind: 'xmp' | 'iptc'): Buffer | null {
  const text = comments.find(({ keyword }) => keyword === `Raw profile type ${kind}`)?.text;
  const digits = text && /^\s*\w+\s+\d+\s+([\da-f\s]+)$/i.exec(text)?.[1];
  return digits ? Buffer.from(digits.replace(/\s/g, ''), 'hex') : null;
}
