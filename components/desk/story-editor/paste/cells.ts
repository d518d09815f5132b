import type { Brought } from '#components/desk/story-editor/paste/read-clipboard.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { cleanText } from '#lib/foreign-html/text/characters.ts';
import { maxColumns, maxRows } from '#lib/stories/blocks/table.ts';

/** A range of cells as a spreadsheet copies it; null for anything else, a single cell among it. */
export function readCells({ html, text }: Brought): string[][] | null {
  const cells = (/<table\b/i.test(html) ? tableIn(html) : null) ?? (text.includes('\t') ? readTabs(text) : null);
  return cells && (cells.length > 1 || (cells[0]?.length ?? 0) > 1) ? cells : null;
}

/** The cells of HTML that is one table and nothing else. */
function tableIn(html: string): string[][] | null {
  const [part, ...others] = readHtmlText(html, {}).parts;
  const table = part?.kind === 'block' && others.length === 0 && part.block.type === 'table' ? part.block : null;
  return table?.rows ?? null;
}

/** Text with a tab between cells; one with line breaks or quotes in it stands in quotes (RFC 4180 with tabs). */
function readTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
  const lines = cleanText(text.replace(/\r\n?/g, '\n')).replace(/\n$/, '');
  for (const [, quoted, plain = '', end] of lines.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

export type Filled = { kind: 'filled'; rows: string[][] } | { kind: 'tooLarge'; message: string };

/** The rows of a table with a range of cells put in from one of its cells on; it grows where they need it. */
export function fillCells(
  rows: readonly string[][],
  at: { row: number; column: number },
  cells: readonly string[][],
): Filled {
  const height = Math.max(rows.length, at.row + cells.length);
  const width = Math.max(...rows.map((row) => row.length), ...cells.map((row) => at.column + row.length));
  if (height > maxRows || width > maxColumns) {
    const limits = `at most ${maxRows} rows and ${maxColumns} columns`;
    const message = `Nothing was pasted: the table would have ${height} rows and ${width} columns, and may have ${limits}.`;
    return { kind: 'tooLarge', message };
  }
  const filled = Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (__, column) => cells[row - at.row]?.[column - at.column] ?? rows[row]?.[column] ?? '',
    ),
  );
  return { kind: 'filled', rows: filled };
}
