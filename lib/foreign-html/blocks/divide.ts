import { foldLists } from '#lib/foreign-html/blocks/fold-lists.ts';
import { type ItemPiece, joinRuns, type Piece, plainWords, type TablePiece } from '#lib/foreign-html/blocks/pieces.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { cutAt } from '#lib/foreign-html/text/characters.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { type Inline, maxRuns, maxTextLength } from '#lib/stories/blocks/inline.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { maxItems } from '#lib/stories/blocks/list.ts';
import { maxQuoteParagraphs } from '#lib/stories/blocks/quote.ts';
import { maxSubheadLength } from '#lib/stories/blocks/subhead.ts';
import { maxCellLength, maxColumns, maxRows } from '#lib/stories/blocks/table.ts';

/* Blocks of pieces. What is too long for one block is divided into several; no word is cut. */

/** Of a table. */
const maxCaptionLength = 300;

export function toParts(pieces: readonly Piece[], reading: Pick<Reading, 'leaveOut'>): ForeignPart[] {
  return groups(pieces).flatMap((group) => {
    if (Array.isArray(group)) return itemParts(group);
    return group.kind === 'picture' ? [group] : blocksOf(group, reading).map(asPart);
  });
}

const asPart = (block: NewBlock): ForeignPart => ({ kind: 'block', block });
const asParagraph = (text: Inline[]): NewBlock => ({ type: 'paragraph', text });

/** Items in a row together, and so quotations that go on. */
function groups(pieces: readonly Piece[]): (Exclude<Piece, ItemPiece> | ItemPiece[])[] {
  const found: (Exclude<Piece, ItemPiece> | ItemPiece[])[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.kind === 'item') {
      if (Array.isArray(last)) last.push(piece);
      else found.push([piece]);
    } else if (piece.kind === 'quote' && piece.goesOn && last && 'kind' in last && last.kind === 'quote' && last.goesOn)
      found[found.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...piece.paragraphs] };
    else found.push(piece);
  }
  return found;
}

function blocksOf(
  piece: Exclude<Piece, ItemPiece | { kind: 'picture' }>,
  reading: Pick<Reading, 'leaveOut'>,
): NewBlock[] {
  switch (piece.kind) {
    case 'paragraph':
      return divideText(piece.text).map(asParagraph);
    case 'subhead':
      return subheadBlocks(piece.text, reading);
    case 'quote':
      return chunks(piece.paragraphs.flatMap(divideText), maxQuoteParagraphs).map((paragraphs) => ({
        type: 'quote',
        paragraphs,
      }));
    case 'pullQuote':
      return [{ type: 'pullQuote', text: piece.text, attribution: piece.attribution }];
    case 'embed':
      return [{ type: 'embed', href: piece.href, title: piece.title }];
    case 'table':
      return tableBlocks(piece, reading);
  }
}

function subheadBlocks(runs: Inline[], reading: Pick<Reading, 'leaveOut'>): NewBlock[] {
  const text = plainWords(runs).replace(/\s+/g, ' ').trim();
  if (text.length > maxSubheadLength) return divideText(runs).map(asParagraph);
  if (runs.some(({ href }) => href)) reading.leaveOut('plainLink');
  return [{ type: 'subhead', text }];
}

/** An item that is too long goes on in a paragraph after it; the list goes on after that. */
function itemParts(items: readonly ItemPiece[]): ForeignPart[] {
  const parts: ForeignPart[] = [];
  let waiting: ItemPiece[] = [];
  const endList = () => {
    for (const some of chunks(waiting, maxItems)) parts.push(...foldLists(some).map(asPart));
    waiting = [];
  };
  for (const item of items) {
    const [text = [], ...rest] = divideText(item.text);
    waiting.push({ ...item, text });
    if (rest.length === 0) continue;
    endList();
    parts.push(...rest.map((more) => asPart(asParagraph(more))));
  }
  endList();
  return parts;
}

function tableBlocks(table: TablePiece, reading: Pick<Reading, 'leaveOut'>): NewBlock[] {
  const isWide = table.rows.some((row) => row.length > maxColumns);
  const rows = table.rows.map((row) => row.map((lines) => lines.map(plainWords).join('\n')));
  const caption = table.caption.length > maxCaptionLength ? divideText([{ text: table.caption }]).map(asParagraph) : [];
  if (isWide || rows.some((row) => row.some((cell) => cell.length > maxCellLength)))
    return [...captionParagraphs(table), ...table.rows.flatMap(rowParagraphs)];
  noteLost(table, reading);
  const [head = [], ...body] = rows;
  const parts = table.headRow ? chunks(body, maxRows - 1).map((some) => [head, ...some]) : chunks(rows, maxRows);
  const looks = {
    ...(table.headRow ? { headRow: true as const } : {}),
    ...(table.headColumn ? { headColumn: true as const } : {}),
  };
  const divided = parts.length > 0 ? parts : [rows];
  return [
    ...caption,
    ...divided.map((some, place): NewBlock => {
      const own = place === 0 && caption.length === 0 ? table.caption : '';
      return { type: 'table', caption: own, rows: some, ...looks };
    }),
  ];
}

const captionParagraphs = ({ caption }: TablePiece) =>
  caption ? divideText([{ text: caption }]).map(asParagraph) : [];

/** A row as one paragraph: its cells beside each other, with their marks and links. */
function rowParagraphs(row: readonly Inline[][][]): NewBlock[] {
  const cells = row.filter((lines) => lines.length > 0).map((lines) => joinRuns(lines, '\n'));
  return cells.length > 0 ? divideText(joinRuns(cells, ' | ')).map(asParagraph) : [];
}

/** Cells hold plain words. A bold one is a look; a single bold word in one meant something. */
function noteLost(table: TablePiece, reading: Pick<Reading, 'leaveOut'>): void {
  for (const [place, row] of table.rows.entries())
    for (const runs of row.flat()) {
      if (runs.some(({ href }) => href)) reading.leaveOut('plainLink');
      const isHead = place === 0 && table.headRow;
      if (!isHead && runs.length > 1 && runs.some(({ strong, emphasis }) => strong || emphasis))
        reading.leaveOut('plainMark');
    }
}

/** A text as several that each fit a paragraph. */
export function divideText(runs: readonly Inline[]): Inline[][] {
  const texts: Inline[][] = [];
  let text: Inline[] = [];
  let length = 0;
  const endText = () => {
    if (text.length > 0) texts.push(withoutLastBreak(text));
    text = [];
    length = 0;
  };
  for (const run of runs)
    for (let rest = run.text; rest !== ''; ) {
      if (text.length >= maxRuns || length >= maxTextLength) endText();
      const some = cutAt(rest, maxTextLength - length);
      if (some !== '') text.push({ ...run, text: some });
      length += some.length;
      rest = rest.slice(some.length);
      if (rest !== '') endText();
    }
  endText();
  return texts;
}

/** Where a text is divided after a line, its next paragraph begins a line anyway. */
function withoutLastBreak(runs: Inline[]): Inline[] {
  const last = runs.at(-1);
  return last && /[^\n]\n$/.test(last.text) ? [...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : runs;
}

function chunks<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, place) =>
    list.slice(place * most, (place + 1) * most),
  );
}
