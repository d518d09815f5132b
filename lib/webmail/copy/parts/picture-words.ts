import { splitCaption } from '#lib/foreign-html/pictures/captions.ts';
import type { CopyPicture } from '#lib/webmail/copy/types.ts';
import type { MailFile } from '#lib/webmail/types.ts';

const maxLine = 1_200;
const label = '(?:photo(?:graph|graphie)?|image|picture|légende|caption|cutline|foto)';
/** "Photo 1: …", "Image #2 – …" */
const numbered = new RegExp(`^[\\s*•-]*${label}\\s*(?:n[o°º]\\.?\\s*|#\\s*)?(\\d{1,2})\\s*[:.)–—-]\\s*(.+)$`, 'iu');
/** "Photo: …", "Caption: …", "Photo credit: …", "Crédit photo : …" */
const named = new RegExp(
  `^[\\s*•(-]*(?:(?:photo|image|picture)?\\s*credits?|crédits?(?:\\s+photos?)?|${label}s?(?:\\s+(?:credits?|by|courtesy(?:\\s+of)?))?)\\s*[:：]\\s*(.+?)\\)?$`,
  'iu',
);
const isCreditLabel = /^[\s*•(-]*(?:(?:photo|image|picture)?\s*credits?|crédits?|photos?\s+(?:by|courtesy))/iu;
const fileEnding = /\.(?:jpe?g|png|gif|webp|heic|tiff?)\b/i;

export type PictureLine = { caption: string; credit: string; number: number | null; file: string | null };

/** A line that is about a picture of the mail; null for any other. @param fileNames of its pictures */
export function readPictureLine(line: string, fileNames: readonly string[]): PictureLine | null {
  if (line.length > maxLine) return null;
  const [, number, ofNumber = ''] = numbered.exec(line) ?? [];
  if (number) return { ...wordsIn(ofNumber), number: Number(number), file: null };
  const [, before = '', ofFile = ''] = /^[\s*•-]*([^:]{3,120}?)\s*(?::|\s[–—-])\s+(.+)$/u.exec(line) ?? [];
  const file = before && fileNames.find((name) => sameFile(name, before));
  if (file) return { ...wordsIn(ofFile), number: null, file };
  const [, ofName = ''] = named.exec(line) ?? [];
  if (ofName === '' || ofName.length > 600) return null;
  const isCredit = isCreditLabel.test(line) || isShortName(ofName);
  return { ...(isCredit ? { caption: '', credit: withoutLabel(ofName) } : wordsIn(ofName)), number: null, file: null };
}

/** "Anna Brisk / City of Calgary", not a sentence. */
const isShortName = (words: string) => words.split(/\s+/).length <= 10 && !/[.!?…]\s|[.!?]$/.test(words);

const sameFile = (name: string, written: string) => {
  const plain = (text: string) => text.toLowerCase().replace(fileEnding, '').replace(/\s+/g, ' ').trim();
  return plain(name) === plain(written) && (fileEnding.test(written) || /\d|_/.test(written));
};

function wordsIn(text: string): { caption: string; credit: string } {
  // "(Crédit photo : A. Brisk)" is "Photo: A. Brisk" to the reader of captions
  const { caption, credit } = splitCaption(text.replace(/crédits?(?:\s+photos?)?\s*:/giu, 'Photo:'));
  return { caption: caption.trim(), credit: withoutLabel(credit) };
}

const withoutLabel = (credit: string) => credit.replace(/^(?:photo|crédit|credit)s?\s*:\s*/iu, '').trim();

/**
 * The pictures of a mail with what its lines say of each: by number, by file name, in their order. A credit that stands
 * alone is of all that have none.
 */
export function withPictureWords(
  files: readonly (Pick<MailFile, 'path' | 'name' | 'isInline'> & { alt: string })[],
  lines: readonly PictureLine[],
): CopyPicture[] {
  const inOrder = lines.filter(({ number, file, caption }) => number === null && file === null && caption !== '');
  const general = lines.filter(({ number, file, caption }) => number === null && file === null && caption === '');
  const attached = files.filter(({ isInline }) => !isInline);
  return files.map((picture) => {
    const place = (attached.length > 0 ? attached : files).indexOf(picture);
    const own =
      lines.find(({ file }) => file !== null && sameFile(picture.name, file)) ??
      lines.find(({ number }) => number !== null && number === place + 1) ??
      inOrder[place];
    const shared = general.length > 1 && general.length === files.length ? general[place] : general[0];
    const caption = cut(own?.caption ?? '', 1_000);
    return {
      path: picture.path,
      isInline: picture.isInline,
      caption,
      credit: cut(own?.credit || (shared?.credit ?? ''), 200),
      alt: cut(picture.alt || caption, 500),
    };
  });
}

const cut = (text: string, most: number) =>
  (text.length <= most ? text : `${text.slice(0, most - 2).replace(/\s+\S*$/u, '')} …`).toWellFormed();
