import { splitCaption } from '#lib/foreign-html/pictures/captions.ts';
import { lineOf } from '#lib/webmail/copy/parts/copy-lines.ts';
import type { CopyPicture, CopyPiece } from '#lib/webmail/copy/types.ts';
import type { PartPath } from '#lib/webmail/types.ts';

type Words = Pick<CopyPicture, 'caption' | 'credit'> & { alt?: string };

/** Longer ones are paragraphs. */
const maxCaption = 400;

/** A line right below a picture that ends with whose it is belongs to that picture, and not to the text. */
export function takeCaptions(pieces: readonly CopyPiece[]): {
  pieces: CopyPiece[];
  captions: ReadonlyMap<PartPath, Words>;
} {
  const captions = new Map<PartPath, Words>();
  const kept = pieces.filter((piece, place) => {
    const above = pieces[place - 1];
    const line = lineOf(piece);
    if (above?.kind !== 'picture' || line === null || line.length > maxCaption) return true;
    const { caption, credit } = splitCaption(line.replace(/crédits?(?:\s+photos?)?\s*:/giu, 'Photo:'));
    if (credit === '' || credit.length > 200) return true;
    captions.set(above.path, { caption, credit, ...(caption !== '' && { alt: caption.slice(0, 500) }) });
    return false;
  });
  return { pieces: kept, captions };
}
