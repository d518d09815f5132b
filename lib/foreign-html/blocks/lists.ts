import { isWords, joinRuns, linesOf, type Piece, type WordsPiece } from '#lib/foreign-html/blocks/pieces.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import type { Context, Counter } from '#lib/foreign-html/text/context.ts';
import type { Style } from '#lib/foreign-html/text/styles.ts';
import { type ForeignElement, hasClass } from '#lib/foreign-html/trees/tree.ts';

/** `ul`, `ol` and their kin. Their items become pieces with a level, so that every program's way to nest ends alike. */
export function readList(list: ForeignElement, context: Context, reading: Reading): Piece[] {
  const ordered = isOrdered(list, reading.sheets.styleOf(list));
  const counter = { ordered, next: ordered ? startOf(list.attribute('start')) : 1 };
  const inside: Context = {
    ...context,
    listLevel: context.listLevel + 1,
    list: context.listLevel === 0 ? nameOf(list, reading) : context.list,
    counter,
  };
  return list.children.flatMap((node) => {
    const pieces = reading.read([node], inside);
    const hasItems = (typeof node !== 'string' && node.name === 'li') || pieces.some(({ kind }) => kind === 'item');
    return hasItems ? pieces : asItem(pieces, inside, counter, inside.listLevel);
  });
}

/** An `li`, also one that stands outside of every list. */
export function readListItem(item: ForeignElement, context: Context, reading: Reading): Piece[] {
  const counter = isBulleted(item) || !context.counter ? { ordered: false, next: 1 } : context.counter;
  const value = item.attribute('value');
  if (value !== '' && counter.ordered) counter.next = startOf(value);
  const level = Math.max(context.listLevel, 1) + indentOf(item);
  const pieces = reading.read(item.children, { ...context, listLevel: level, counter: null });
  return counter.ordered && isHeading(pieces)
    ? pieces.map((piece) => asNumbered(piece, counter))
    : asItem(pieces, context, counter, level);
}

/** Quill makes every list an `ol`, and says of each item what it is. */
const isBulleted = (item: ForeignElement) => ['bullet', 'checked', 'unchecked'].includes(item.attribute('data-list'));

/** Google Docs and Word on the web number a heading as the only item of a list. */
const isHeading = (pieces: readonly Piece[]) => {
  const [words, ...others] = pieces.filter(isWords);
  return words?.kind === 'subhead' && others.length === 0;
};

function asNumbered(piece: Piece, counter: Counter): Piece {
  if (piece.kind !== 'subhead') return piece;
  const number = `${counter.next}. `;
  counter.next += 1;
  return { kind: 'subhead', text: joinRuns([[{ text: number }], piece.text]) };
}

/** Its words, as the lines of one item; then the items of lists inside of it, and what no item can hold. */
function asItem(pieces: readonly Piece[], { list }: Context, counter: Counter, level: number): Piece[] {
  const isOwn = (piece: Piece): piece is WordsPiece =>
    isWords(piece) && !(piece.kind === 'item' && piece.level > level);
  const others = pieces.filter((piece) => !isOwn(piece));
  const text = joinRuns(pieces.filter(isOwn).flatMap(linesOf), '\n');
  if (text.length === 0) return others;
  const number = counter.ordered ? counter.next : null;
  counter.next += 1;
  return [{ kind: 'item', list, level, ordered: counter.ordered, number, text }, ...others];
}

/** Levels that Slack, Quill and Word on the web write beside the item in place of nesting it. */
function indentOf(item: ForeignElement): number {
  const said = item.attribute('data-stringify-indent') || item.attribute('data-indent');
  const [, quill = ''] = /\bql-indent-(\d)\b/.exec(item.attribute('class')) ?? [];
  const word = item.attribute('data-aria-level') ? Number(item.attribute('data-aria-level')) - 1 : 0;
  const levels = Number(said || quill || word);
  return Number.isInteger(levels) && levels > 0 ? Math.min(levels, 20) : 0;
}

/** Programs that write one list as several, side by side, are known by what they write on them. */
function nameOf(list: ForeignElement, reading: Reading): string {
  if (list.attribute('data-indent') || list.attribute('data-stringify-type')) return 'slack';
  const first = list.children.find((child) => typeof child !== 'string' && child.name === 'li');
  const id = typeof first === 'object' ? first.attribute('data-listid') : '';
  return id ? `word online ${id}` : reading.nextList();
}

const numbered = /^(?:decimal|lower-|upper-|armenian|georgian|hebrew|cjk-)/;

function isOrdered(list: ForeignElement, style: Style): boolean {
  const type = style.get('list-style-type') ?? style.get('list-style') ?? '';
  if (numbered.test(type)) return true;
  if (/^(?:disc|circle|square|")/.test(type)) return false;
  if (hasClass(list, 'apple-dash-list')) return false;
  return list.name === 'ol' || /^[1ai]$/i.test(list.attribute('type'));
}

/** Whole numbers that a page would show; 1 for anything else. */
const startOf = (text: string) => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 1);
