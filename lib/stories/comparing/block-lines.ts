import { type Inline, plainText } from '#lib/stories/blocks/inline.ts';
import type { BlockOf, BlockType } from '#lib/stories/blocks/kinds.ts';
import type { Sublist } from '#lib/stories/blocks/list.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** What a line is in its block or field. */
export type LineRole = 'text' | 'caption' | 'credit' | 'alt' | 'attribution' | 'summary' | 'title' | 'address';

/** Words of a block that are compared as one text. */
export type Line = {
  role: LineRole;
  text: string;
  /** The same with its marks and links, where it may have some. */
  runs?: readonly Inline[];
  /** How it stands in its block: the second level of a numbered list, the head of a table. */
  form?: string;
};

/** Between the cells of a row. */
export const cellBreak = '\t';

const lines: { readonly [Type in BlockType]: (block: BlockOf<Type>) => Line[] } = {
  paragraph: ({ text }) => [toLine(text)],
  subhead: ({ text }) => [{ role: 'text', text }],
  quote: ({ paragraphs }) => paragraphs.map((text) => toLine(text)),
  list: (list) => listLines(list, ''),
  table: ({ caption, rows, headRow, headColumn }) => [
    { role: 'caption', text: caption },
    ...rows.map((cells, row): Line => {
      const form = `${headRow && row === 0 ? 'head' : ''} ${headColumn ? 'named' : ''}`;
      return { role: 'text', text: cells.join(cellBreak), form };
    }),
  ],
  image: ({ picture }) => pictureLines(picture),
  gallery: ({ pictures }) => pictures.flatMap(pictureLines),
  pullQuote: ({ text, attribution }) => [
    { role: 'text', text },
    { role: 'attribution', text: attribution },
  ],
  linkCard: ({ headline, summary, href }) => [
    { role: 'text', text: headline },
    { role: 'summary', text: summary },
    { role: 'address', text: href },
  ],
  embed: ({ title, href }) => [
    { role: 'title', text: title },
    { role: 'address', text: href },
  ],
  conditions: ({ taken: { name, main, details, time, credits } }) => [
    { role: 'title', text: name },
    ...[main, ...details, time].map((text): Line => ({ role: 'text', text })),
    ...credits.map(({ text }): Line => ({ role: 'credit', text })),
  ],
};

/** Every text of a block that somebody wrote, in its order; empty ones are left out. */
export function linesOf<Type extends BlockType>(block: BlockOf<Type>): Line[] {
  return lines[block.type](block).filter(({ text }) => text !== '');
}

export function pictureLines({ caption, credit, alt }: Picture): Line[] {
  return [
    { role: 'caption', text: caption },
    { role: 'credit', text: credit },
    { role: 'alt', text: alt },
  ];
}

const toLine = (runs: readonly Inline[], form = ''): Line => ({ role: 'text', text: plainText(runs), runs, form });

function listLines({ ordered, start, items }: Sublist, outer: string): Line[] {
  const form = `${outer}/${ordered ? `from ${start ?? 1}` : 'dots'}`;
  return items.flatMap(({ text, lists = [] }) => [
    toLine(text, form),
    ...lists.flatMap((list) => listLines(list, form)),
  ]);
}
