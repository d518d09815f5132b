import type { Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { isCaption, readCaption } from '#lib/foreign-html/pictures/captions.ts';
import { readEmbedAddress } from '#lib/foreign-html/pictures/embeds.ts';
import { isFigure } from '#lib/foreign-html/pictures/pictures.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { type ForeignElement, hasClass, textBelow } from '#lib/foreign-html/trees/tree.ts';

const maxCaption = 1_000;
const maxCredit = 200;

/** Its own caption; figures inside a gallery keep theirs. */
export const captionOf = (figure: ForeignElement): ForeignElement | null => findCaption(figure, 0);

function findCaption(element: ForeignElement, depth: number): ForeignElement | null {
  for (const child of element.children) {
    if (typeof child === 'string' || isFigure(child)) continue;
    if (isCaption(child)) return child;
    const found = depth < 5 ? findCaption(child, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

/** Puts a caption with what it is of: a picture, a table; below anything else it is a paragraph. */
export function captioned(pieces: readonly Piece[], element: ForeignElement, asPieces: () => Piece[]): Piece[] {
  const place = pieces.findIndex(({ kind }) => kind === 'picture' || kind === 'table');
  const piece = pieces[place];
  if (piece?.kind === 'picture') {
    const { caption, credit } = readCaption(element);
    if (caption.length > maxCaption || credit.length > maxCredit) return [...pieces, ...asPieces()];
    const picture = {
      ...piece.picture,
      caption: caption || piece.picture.caption,
      credit: credit || piece.picture.credit,
    };
    return pieces.with(place, { kind: 'picture', picture });
  }
  if (piece?.kind === 'table' && !piece.caption)
    return pieces.with(place, { ...piece, caption: oneLine(textBelow(element)) });
  return [...pieces, ...asPieces()];
}

/** A film's address that WordPress was to make a player of. */
export function findBareEmbed(figure: ForeignElement, reading: Reading): Piece | null {
  if (!hasClass(figure, 'wp-block-embed')) return null;
  const caption = captionOf(figure);
  return readEmbedAddress(textBelow(figure, (inside) => inside === caption).trim(), '', reading);
}
