import { z } from 'zod';
import { escapeMarkup } from '#lib/escape-markup.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { words } from '#lib/stories/blocks/inline.ts';

export const maxColumns = 12;
export const maxRows = 200;

const cells = z.array(words(300)).min(1).max(maxColumns);
const schema = z.strictObject({
  type: z.literal('table'),
  caption: words(300),
  header: cells,
  rows: z.array(cells).max(maxRows),
});
type Table = z.infer<typeof schema>;

const lines = ({ header, rows }: Table) => [header, ...rows].map((row) => row.join(', '));

export const table = {
  schema,
  text: lines,
  printed: ({ caption, header, rows }) => [caption, ...header, ...rows.flat()].filter(Boolean),
  typed: (block) => [block.caption, ...lines(block)].filter(Boolean),
  html: ({ caption, header, rows }) =>
    `<table>${caption && `<caption>${escapeMarkup(caption)}</caption>`}<thead>${rowHtml(header, 'th')}</thead>` +
    `<tbody>${rows.map((row) => rowHtml(row, 'td')).join('')}</tbody></table>`,
} satisfies BlockKind<Table>;

function rowHtml(row: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${row.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join('')}</tr>`;
}
