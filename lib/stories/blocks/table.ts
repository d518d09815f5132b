import { z } from 'zod';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { words } from '#lib/stories/blocks/inline.ts';

export const maxColumns = 20;
/** Two hundred and their head. */
export const maxRows = 201;
export const maxCellLength = 1_000;

const schema = z.strictObject({
  id: blockId,
  type: z.literal('table'),
  caption: words(300),
  /** Cells are plain text; "\n" breaks a line. */
  rows: z
    .array(z.array(words(maxCellLength)).min(1).max(maxColumns))
    .min(1)
    .max(maxRows),
  /** The first row names the columns. */
  headRow: z.literal(true).optional(),
  /** The first cell of every row names the row. */
  headColumn: z.literal(true).optional(),
});
type Table = z.infer<typeof schema>;

/** How a cell is marked up: the name of its column, the name of its row, or a cell like any other. */
export function cellRole({ headRow, headColumn }: Table, row: number, column: number): 'column' | 'row' | null {
  if (headRow && row === 0) return 'column';
  return headColumn && column === 0 ? 'row' : null;
}

const lines = ({ rows }: Table) => rows.map((row) => row.join(', '));

export const table = {
  schema,
  text: lines,
  printed: ({ caption, rows }) => [caption, ...rows.flat()].filter(Boolean),
  typed: (block) => [block.caption, ...lines(block)].filter(Boolean),
  html: (block) => {
    const rows = block.rows.map((row, place) => {
      const cells = row.map((cell, column) => cellHtml(cell, cellRole(block, place, column)));
      return `<tr>${cells.join('')}</tr>`;
    });
    const head = block.headRow ? `<thead>${rows.shift() ?? ''}</thead>` : '';
    const caption = block.caption && `<caption>${escapeMarkup(block.caption)}</caption>`;
    return `<table>${caption}${head}<tbody>${rows.join('')}</tbody></table>`;
  },
} satisfies BlockKind<Table>;

function cellHtml(cell: string, role: ReturnType<typeof cellRole>): string {
  const words = escapeMarkup(cell).replaceAll('\n', '<br>');
  if (role === null) return `<td>${words}</td>`;
  return `<th scope="${role === 'column' ? 'col' : 'row'}">${words}</th>`;
}
