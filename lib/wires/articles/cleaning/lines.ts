import { oneLine } from '#lib/foreign-html/text/characters.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { type Inline, plainText } from '#lib/stories/blocks/inline.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

type Paragraph = Extract<NewBlock, { type: 'paragraph' }>;

export const asParagraph = (text: Inline[]): ForeignPart => ({ kind: 'block', block: { type: 'paragraph', text } });

/** The block, where a part is a paragraph. */
export function paragraphOf(part: ForeignPart | undefined): Paragraph | null {
  return part?.kind === 'block' && part.block.type === 'paragraph' ? part.block : null;
}

/** The words of a paragraph or subhead on one line; '' for anything else. */
export function lineOf(part: ForeignPart | undefined): string {
  if (part?.kind !== 'block') return '';
  const { block } = part;
  if (block.type === 'subhead') return oneLine(block.text);
  return block.type === 'paragraph' ? oneLine(plainText(block.text)) : '';
}

/** The runs without what stands at their end, be it divided over several of them. */
export function withoutEnd(runs: readonly Inline[], end: RegExp): Inline[] {
  const [found] = end.exec(plainText(runs)) ?? [];
  let over = found?.length ?? 0;
  const kept: Inline[] = [];
  for (const run of runs.toReversed()) {
    const text = over >= run.text.length ? '' : run.text.slice(0, run.text.length - over);
    over -= run.text.length - text.length;
    if (text !== '') kept.unshift({ ...run, text });
  }
  return kept;
}
