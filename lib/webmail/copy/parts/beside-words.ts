import { linesOf } from '#lib/webmail/copy/parts/copy-lines.ts';
import { languageOfTag } from '#lib/webmail/copy/parts/language.ts';
import type { BesideWords } from '#lib/webmail/copy/types.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import { decodeHtml, decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';
import { headerBlock, headerOf, parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { maxBodyBytes, maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { bytesOfPart, type Part } from '#lib/webmail/reading/parts/part.ts';
import { fullBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import { splitMail } from '#lib/webmail/reading/parts/split-mail.ts';

export const noBesideWords: BesideWords = { language: null, lines: [] };

/** Where a page names its language. */
const htmlHeadBytes = 64 * 1024;

/**
 * What a mail has beside its reading: its language as it says itself, and the plain version of what is shown as HTML,
 * where many write captions and embargoes that their HTML has not. Nothing throws.
 */
export async function readBesideWords(raw: Buffer): Promise<BesideWords> {
  if (raw.length > maxMailBytes) return noBesideWords;
  try {
    const header = headerOf(parseHeaderBlock(headerBlock(raw).block), 'content-language');
    const root = await splitMail(raw, { path: '', depth: 0 }, fullBudget());
    if (!root) return { language: languageOfTag(header), lines: [] };
    const html = partsOf(root).find(({ type, disposition }) => type === 'text/html' && disposition !== 'attachment');
    return { language: languageOfTag(header) ?? (html ? languageOfHtml(html) : null), lines: plainLines(root) };
  } catch {
    return noBesideWords;
  }
}

const partsOf = (part: Part): Part[] => [part, ...part.children.flatMap(partsOf)];

function languageOfHtml(part: Part): string | null {
  const html = decodeHtml(bytesOfPart(part).subarray(0, htmlHeadBytes), part.params.get('charset') ?? null);
  const [, tag = ''] = /<html\b[^>]{0,2000}?\slang\s*=\s*["']?([a-z-]{2,20})/i.exec(html) ?? [];
  return languageOfTag(tag);
}

function plainLines(root: Part): string[] {
  const versions = partsOf(root)
    .filter(({ type, children }) => type === 'multipart/alternative' && children.some(holdsHtml))
    .flatMap(({ children }) => children.filter(({ type }) => type === 'text/plain'));
  let left = maxBodyBytes;
  return versions.flatMap((part) => {
    const bytes = bytesOfPart(part).subarray(0, left);
    left -= bytes.length;
    const text = decodeText(bytes, part.params.get('charset') ?? null);
    const isFlowed = part.params.get('format')?.trim().toLowerCase() === 'flowed';
    const deletesSpace = part.params.get('delsp')?.trim().toLowerCase() === 'yes';
    const { stretches } = readTextBody(text, { isFlowed, deletesSpace });
    const words = stretches.filter(({ kind }) => kind === 'words').flatMap(({ pieces }) => pieces);
    return words.flatMap((piece) => (piece.kind === 'block' ? linesOf(piece) : []));
  });
}

const holdsHtml = (part: Part): boolean => partsOf(part).some(({ type }) => type === 'text/html');
