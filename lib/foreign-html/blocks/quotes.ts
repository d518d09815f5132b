import { isWords, linesOf, type Piece, plainWords } from '#lib/foreign-html/blocks/pieces.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import type { Style } from '#lib/foreign-html/text/styles.ts';
import { type ForeignElement, findBelow, hasClass, textBelow } from '#lib/foreign-html/trees/tree.ts';

const maxText = 1_000;
const maxAttribution = 200;

/** A quotation of what is in it; a picture or table parts it. */
export function quoted(pieces: readonly Piece[], goesOn = false): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (!isWords(piece)) found.push(piece);
    else if (last?.kind === 'quote') for (const line of linesOf(piece)) last.paragraphs.push(line);
    else found.push({ kind: 'quote', paragraphs: [...linesOf(piece)], goesOn });
  }
  return found;
}

/** Gmail and Apple indent paragraphs with quotations that have no border. */
export const isIndent = (element: ForeignElement, style: Style) =>
  /^(?:none|0|0px)\b/.test(style.get('border') ?? '') || hasClass(element, 'webkit-indent-blockquote');

export const isPullQuote = (element: ForeignElement) =>
  /(?:^|[\s_-])pull-?quote(?:[\s_-]|$)/i.test(element.attribute('class')) &&
  ['aside', 'figure', 'blockquote', 'div'].includes(element.name);

/** Words set large to draw readers in, and whose they are; a quotation where they are too long for that. */
export function readPullQuote(element: ForeignElement, pieces: readonly Piece[]): Piece[] {
  const cited = findBelow(element, ({ name }) => name === 'cite' || name === 'footer');
  const attribution = cited ? oneLine(textBelow(cited)).replace(/^[—–-]+\s*/, '') : '';
  const lines = pieces.filter(isWords).flatMap(linesOf).map(plainWords);
  const text = lines.filter((line) => !cited || oneLine(line) !== oneLine(textBelow(cited))).join('\n');
  if (text === '' || text.length > maxText || attribution.length > maxAttribution) return quoted(pieces);
  return [{ kind: 'pullQuote', text, attribution }, ...pieces.filter((piece) => !isWords(piece))];
}
