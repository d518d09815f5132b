import { type Inline, plainText } from '#lib/stories/blocks/inline.ts';
import { kindOf, type NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { CopyPiece } from '#lib/webmail/copy/types.ts';

/** A piece's words, one text a line; a picture has none. */
export function linesOf(piece: CopyPiece): string[] {
  if (piece.kind === 'picture') return [];
  return kindOf({ ...piece.block, id: '' })
    .text({ ...piece.block, id: '' })
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The one line that a paragraph, a heading or a single item is; null for anything else. */
export function lineOf(piece: CopyPiece | undefined): string | null {
  if (piece?.kind !== 'block') return null;
  const { block } = piece;
  const text =
    block.type === 'paragraph' ? plainText(block.text) : block.type === 'subhead' ? block.text : itemAlone(block);
  return text.trim() === '' ? null : text.replace(/\s+/g, ' ').trim();
}

/** A line that begins with a dash is read as an item: "- 30 -". */
function itemAlone(block: NewBlock): string {
  const [item, ...others] = block.type === 'list' && !block.ordered ? block.items : [];
  return item && others.length === 0 && !item.lists ? `- ${plainText(item.text)}` : '';
}

const paragraph = (text: Inline[]): CopyPiece => ({ kind: 'block', block: { type: 'paragraph', text } });

/** A paragraph parted where lines of it mean something of their own; the lines between stay together. */
export function partAtLines(piece: CopyPiece, isOwn: (line: string) => boolean): CopyPiece[] {
  if (piece.kind !== 'block' || piece.block.type !== 'paragraph') return [piece];
  const lines = toLines(piece.block.text);
  if (lines.length < 2 || !lines.some((line) => isOwn(plainText(line).trim()))) return [piece];
  const parted: Inline[][][] = [];
  let wasOwn = true;
  for (const line of lines) {
    const own = isOwn(plainText(line).trim());
    if (own || wasOwn) parted.push([line]);
    else parted.at(-1)?.push(line);
    wasOwn = own;
  }
  return parted
    .map(joined)
    .filter((runs) => plainText(runs).trim() !== '')
    .map(paragraph);
}

function toLines(runs: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const run of runs)
    for (const [place, text] of run.text.split('\n').entries()) {
      if (place > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

/** Lines as runs, with a break between each two. */
function joined(lines: readonly Inline[][]): Inline[] {
  const full = lines.filter((line) => line.length > 0);
  return full.flatMap((line, place) => {
    if (place === full.length - 1) return line;
    const last = line.at(-1);
    return last ? [...line.slice(0, -1), { ...last, text: `${last.text}\n` }] : [];
  });
}

/** A paragraph without its first characters; null where none is left. */
export function withoutBeginning(block: Extract<NewBlock, { type: 'paragraph' }>, count: number): CopyPiece | null {
  let left = count;
  const kept: Inline[] = [];
  for (const run of block.text) {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    if (text !== '') kept.push({ ...run, text });
  }
  const [first, ...rest] = kept;
  if (!first) return null;
  const begun = { ...first, text: first.text.trimStart() };
  return begun.text === '' ? (rest.length > 0 ? paragraph(rest) : null) : paragraph([begun, ...rest]);
}
