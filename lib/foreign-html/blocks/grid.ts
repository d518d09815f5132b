import type { Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { hasSheetRuns, withSheetLink, withSheetRuns } from '#lib/foreign-html/links/sheet-links.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { type Context, enterElement } from '#lib/foreign-html/text/context.ts';
import { isHidden, isStruck } from '#lib/foreign-html/text/styles.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';

/** A cell with what is in it; an empty one where another spreads over it. */
export type Cell = { isHead: boolean; pieces: Piece[] };
export type Row = { inHead: boolean; cells: Cell[] };

/** What a cell may claim to spread over; the web's own limits. */
const maxColumns = 1_000;
const maxRowSpan = 65_534;
const maxWidth = 200;
/** Cells that spreading may add. */
const maxAdded = 20_000;

/** Rows of cells, each in its column, whatever cells spread over. */
export function readGrid(table: ForeignElement, context: Context, reading: Reading): Row[] {
  const rows: Row[] = [];
  /** Rows that a cell above still spreads over, by column. */
  const spread: number[] = [];
  let added = 0;
  for (const { row, inHead } of rowsOf(table, reading)) {
    const cells: Cell[] = [];
    const fill = () => {
      while ((spread[cells.length] ?? 0) > 0 && added < maxAdded) {
        spread[cells.length] = (spread[cells.length] ?? 0) - 1;
        added += 1;
        cells.push({ isHead: false, pieces: [] });
      }
    };
    const inRow = enterElement(context, row, reading.sheets.styleOf(row));
    for (const element of cellsOf(row, reading)) {
      fill();
      const columns = spanOf(element, 'colspan', maxColumns);
      const down = spanOf(element, 'rowspan', maxRowSpan) - 1;
      for (let column = 0; column < columns && (column === 0 || added < maxAdded); column += 1) {
        spread[cells.length] = down;
        if (column > 0) added += 1;
        const pieces = column === 0 ? readCell(element, inRow, reading) : [];
        cells.push({ isHead: element.name === 'th', pieces });
      }
    }
    fill();
    rows.push({ inHead, cells });
  }
  return withoutEmptyEdges(rows);
}

function readCell(cell: ForeignElement, context: Context, reading: Reading): Piece[] {
  const style = reading.sheets.styleOf(cell);
  if (isStruck(style)) {
    reading.leaveOut('deletedWords');
    return [];
  }
  const inside = withSheetLink(enterElement(context, cell, style), cell, reading);
  const pieces = reading.read(cell.children, { ...inside, listLevel: 0, list: '', counter: null });
  return hasSheetRuns(cell) ? withSheetRuns(pieces, cell, reading) : pieces;
}

function spanOf(cell: ForeignElement, name: string, most: number): number {
  const said = Number.parseInt(cell.attribute(name), 10);
  return said >= 1 ? Math.min(said, most) : 1;
}

/** Those of a hidden column take no place. */
const cellsOf = (row: ForeignElement, reading: Reading) =>
  row.children
    .filter((child) => typeof child !== 'string')
    .filter((child) => (child.name === 'td' || child.name === 'th') && !isHidden(reading.sheets.styleOf(child)));

function rowsOf(table: ForeignElement, reading: Reading): { row: ForeignElement; inHead: boolean }[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string' || isHidden(reading.sheets.styleOf(child))) return [];
    if (child.name === 'tr') return [{ row: child, inHead: false }];
    if (!['thead', 'tbody', 'tfoot'].includes(child.name)) return [];
    return rowsOf(child, reading).map(({ row }) => ({ row, inHead: child.name === 'thead' }));
  });
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell.pieces.length === 0;

/** Without rows and columns at the edges that hold nothing; as many cells in each row. */
function withoutEmptyEdges(rows: readonly Row[]): Row[] {
  const first = rows.findIndex(({ cells }) => !cells.every(isEmpty));
  const last = rows.findLastIndex(({ cells }) => !cells.every(isEmpty));
  if (first < 0) return [];
  const kept = rows.slice(first, last + 1);
  const from = kept.reduce((least, { cells }) => Math.min(least, firstFilled(cells)), maxColumns);
  const end = kept.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => !isEmpty(cell)) + 1), 0);
  // so wide is nobody's table; it is read row by row
  if (end - from > maxWidth) return kept.map((row) => ({ ...row, cells: row.cells.filter((cell) => !isEmpty(cell)) }));
  return kept.map(({ inHead, cells }) => ({
    inHead,
    cells: Array.from({ length: end - from }, (_, place) => cells[from + place] ?? { isHead: false, pieces: [] }),
  }));
}

function firstFilled(cells: readonly Cell[]): number {
  const place = cells.findIndex((cell) => !isEmpty(cell));
  return place < 0 ? maxColumns : place;
}
