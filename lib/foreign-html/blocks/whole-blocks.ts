import { isWords, joinRuns, linesOf, type Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { isIndent, isPullQuote, quoted, readPullQuote } from '#lib/foreign-html/blocks/quotes.ts';
import { leadingMarker, readWordItem } from '#lib/foreign-html/blocks/word-paragraphs.ts';
import { isHeading } from '#lib/foreign-html/elements.ts';
import { hasSheetRuns, withSheetRuns } from '#lib/foreign-html/links/sheet-links.ts';
import { captioned, captionOf, findBareEmbed } from '#lib/foreign-html/pictures/figures.ts';
import { isFigure } from '#lib/foreign-html/pictures/pictures.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { type Context, noMarks } from '#lib/foreign-html/text/context.ts';
import type { Style } from '#lib/foreign-html/text/styles.ts';
import { type ForeignElement, hasClass } from '#lib/foreign-html/trees/tree.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';

/** In each other; each reads all that is inside of it once more. */
const maxWholes = 8;

/**
 * An element that is one thing as a whole: a heading, an item of Word's, a quotation, a figure, a cell that was copied
 * alone. Null for any other.
 * @param context the one inside of it
 */
export function readWholeBlock(
  element: ForeignElement,
  style: Style,
  context: Context,
  reading: Reading,
): Piece[] | null {
  if (context.wholes === maxWholes) return null;
  const inside = { ...context, wholes: context.wholes + 1 };
  if (isHeadingElement(element)) return readHeading(element, style, inside, reading);
  if (['p', 'div'].includes(element.name)) return readWordParagraph(element, style, inside, reading);
  if (hasSheetRuns(element)) return withSheetRuns(reading.read(element.children, inside), element, reading);
  if (isPullQuote(element)) return readPullQuote(element, reading.read(element.children, inside));
  if (element.name === 'blockquote' && !isIndent(element, style))
    return quoted(reading.read(element.children, { ...inside, listLevel: 0 }));
  return isFigure(element) ? readFigure(element, inside, reading) : null;
}

const isHeadingElement = (element: ForeignElement) =>
  isHeading(element.name) || element.attribute('role') === 'heading' || hasClass(element, 'msotitle');

/** Bold and italics are only how a heading looks. A number that Word counts up is a part of its words. */
function readHeading(element: ForeignElement, style: Style, inside: Context, reading: Reading): Piece[] {
  const { marker: number = '', drawn } = readWordItem(element, style) ?? {};
  if (drawn) reading.taken.add(drawn);
  const pieces = reading.read(element.children, { ...inside, marks: { ...noMarks, href: inside.marks.href } });
  const text = wordsOf(pieces);
  const lead: Inline[] = /\d/.test(number) ? [{ text: `${number} ` }] : [];
  const own: Piece[] = text.length > 0 ? [{ kind: 'subhead', text: joinRuns([lead, text]) }] : [];
  return [...own, ...withoutWords(pieces)];
}

function readWordParagraph(element: ForeignElement, style: Style, inside: Context, reading: Reading): Piece[] | null {
  if (isFigure(element)) return readFigure(element, inside, reading);
  if (isPullQuote(element)) return readPullQuote(element, reading.read(element.children, inside));
  if (hasClass(element, 'msoquote', 'msointensequote')) return quoted(reading.read(element.children, inside), true);
  const item = readWordItem(element, style);
  if (item === null) return null;
  const { marker, drawn, ...place } = item;
  if (drawn) reading.taken.add(drawn);
  const pieces = reading.read(element.children, inside);
  const text = drawn ? wordsOf(pieces) : withoutMarker(wordsOf(pieces));
  const own: Piece[] = text.length > 0 ? [{ kind: 'item', ...place, text }] : [];
  return [...own, ...withoutWords(pieces)];
}

function withoutMarker([first, ...others]: Inline[]): Inline[] {
  return first ? joinRuns([[{ ...first, text: first.text.replace(leadingMarker, '') }], others]) : [];
}

function readFigure(figure: ForeignElement, inside: Context, reading: Reading): Piece[] {
  const embed = findBareEmbed(figure, reading);
  const caption = captionOf(figure);
  if (caption) reading.taken.add(caption);
  const pieces = embed ? [embed] : reading.read(figure.children, inside);
  return caption ? captioned(pieces, caption, () => reading.read(caption.children, inside)) : pieces;
}

const wordsOf = (pieces: readonly Piece[]) => joinRuns(pieces.filter(isWords).flatMap(linesOf), '\n');
const withoutWords = (pieces: readonly Piece[]) => pieces.filter((piece) => !isWords(piece));
