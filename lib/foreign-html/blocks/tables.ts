import { type Cell, type Row, readGrid } from '#lib/foreign-html/blocks/grid.ts';
import { isWords, linesOf, type Piece, plainWords } from '#lib/foreign-html/blocks/pieces.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import type { Context } from '#lib/foreign-html/text/context.ts';
import { type ForeignElement, findBelow, textBelow } from '#lib/foreign-html/trees/tree.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';

/** A cell of this many characters is no longer one of a table that is read by its rows. */
const longCell = 1_000;

/** A table of words, followed by the pictures in it; one that only arranges a page gives what is in it. */
export function readTable(table: ForeignElement, context: Context, reading: Reading): Piece[] {
  const caption = captionOf(table);
  const rows = readGrid(table, context, reading);
  if (arranges(table, rows)) {
    const lead: Piece[] = caption ? [{ kind: 'paragraph', text: [{ text: caption }] }] : [];
    return [...lead, ...rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces))];
  }
  const headRow = hasHeadRow(rows);
  const others = rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces.filter((piece) => !isWords(piece))));
  return [
    {
      kind: 'table',
      caption,
      rows: rows.map(({ cells }) => cells.map(linesOfCell)),
      headRow,
      headColumn: hasHeadColumn(headRow ? rows.slice(1) : rows),
    },
    ...others,
  ];
}

function captionOf(table: ForeignElement): string {
  const caption = table.children.find((child) => typeof child !== 'string' && child.name === 'caption');
  return typeof caption === 'object' ? oneLine(textBelow(caption)) : '';
}

const linesOfCell = ({ pieces }: Cell): Inline[][] => pieces.filter(isWords).flatMap(linesOf);

/** Mails and old pages are built of tables; so is a single column of a sheet. */
function arranges(table: ForeignElement, rows: readonly Row[]): boolean {
  if (['presentation', 'none'].includes(table.attribute('role'))) return true;
  const columns = rows[0]?.cells.length ?? 0;
  const wordColumns = columnsWithWords(rows);
  if (columns <= 1 || wordColumns <= 1 || holdsTable(table)) return true;
  const isOfData = rows.some(({ inHead, cells }) => inHead || cells.some(({ isHead }) => isHead));
  return !isOfData && rows.some(({ cells }) => cells.some(isLong));
}

function columnsWithWords(rows: readonly Row[]): number {
  const columns = new Set<number>();
  for (const { cells } of rows)
    for (const [place, { pieces }] of cells.entries()) if (pieces.some(isWords)) columns.add(place);
  return columns.size;
}

const holdsTable = (table: ForeignElement) =>
  findBelow(table, ({ name, isHtml }) => isHtml && name === 'table') !== undefined;

function isLong(cell: Cell): boolean {
  const lines = linesOfCell(cell);
  return lines.length > 1 && lines.reduce((sum, line) => sum + plainWords(line).length, 0) > longCell;
}

const hasWords = (cell: Cell) => cell.pieces.some(isWords);
const isBoldCell = (cell: Cell) =>
  linesOfCell(cell).every((line) => line.every(({ strong, text }) => strong || text.trim() === ''));

function hasHeadRow(rows: readonly Row[]): boolean {
  const [first, ...others] = rows;
  if (!first) return false;
  const filled = first.cells.filter(hasWords);
  if (first.inHead || (filled.length > 0 && filled.every(({ isHead }) => isHead))) return true;
  const isAnyPlain = others.some(({ cells }) => cells.some((cell) => hasWords(cell) && !isBoldCell(cell)));
  return filled.length > 1 && filled.every(isBoldCell) && isAnyPlain;
}

function hasHeadColumn(rows: readonly Row[]): boolean {
  const firsts = rows.map(({ cells }) => cells[0]).filter((cell) => cell !== undefined && hasWords(cell));
  return (
    firsts.length > 0 &&
    firsts.every((cell) => cell?.isHead) &&
    rows.some(({ cells }) => cells.some(({ isHead }) => !isHead))
  );
}
