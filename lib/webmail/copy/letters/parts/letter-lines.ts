import { type Inline, plainText } from '#lib/stories/blocks/inline.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { MailBody, MailStretch } from '#lib/webmail/types.ts';

/** A line of a paragraph, or a block of another kind, which is never anything but the letter's words. */
export type LetterLine = {
  /** Counted within the letter; lines of one number are one paragraph. */
  block: number;
  text: string;
  content: { kind: 'runs'; runs: Inline[] } | { kind: 'block'; block: LetterBlock };
};

/** The kinds of blocks that a letter is printed with. */
const printed = ['paragraph', 'subhead', 'list', 'quote', 'table'] as const;
export type LetterBlock = Extract<NewBlock, { type: (typeof printed)[number] }>;

/** Of a kind that is printed of letters, and in which contact data can be found. */
export const isLetterBlock = (block: NewBlock): block is LetterBlock => printed.some((type) => type === block.type);

/** The stretches of one kind, line by line. Pictures are left out. */
export function toLetterLines(bodies: readonly MailBody[], kind: MailStretch['kind']): LetterLine[] {
  const pieces = bodies.flatMap(({ stretches }) => stretches.filter((each) => each.kind === kind));
  const blocks = pieces
    .flatMap((stretch) => stretch.pieces)
    .flatMap((piece) => (piece.kind === 'block' && isLetterBlock(piece.block) ? piece.block : []));
  return blocks.flatMap((block, place): LetterLine[] =>
    block.type === 'paragraph'
      ? toLines(block.text).map((runs) => ({ block: place, text: plainText(runs), content: { kind: 'runs', runs } }))
      : [{ block: place, text: '', content: { kind: 'block', block } }],
  );
}

/** Blocks again. */
export function toBlocks(lines: readonly LetterLine[]): LetterBlock[] {
  const paragraphs = [...Map.groupBy(lines, ({ block }) => block).values()];
  return paragraphs.flatMap((ofOne): LetterBlock[] => {
    const [first] = ofOne;
    if (first?.content.kind === 'block') return [first.content.block];
    const runs = ofOne.flatMap(({ content }, place) => {
      if (content.kind === 'block') return [];
      return place === 0 ? content.runs : [{ text: '\n' }, ...content.runs];
    });
    const text = joined(runs);
    return plainText(text).trim() === '' ? [] : [{ type: 'paragraph', text }];
  });
}

/** Runs as "\n" parts them. */
export function toLines(runs: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const run of runs) {
    for (const [place, text] of run.text.split('\n').entries()) {
      if (place > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => plainText(line).trim() !== '');
}

/** Neighbours with the same marks as one run. */
function joined(runs: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isPlain = (each: Inline) => !each.strong && !each.emphasis && !each.script && !each.href;
    if (last && isPlain(last) && isPlain(run)) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}
