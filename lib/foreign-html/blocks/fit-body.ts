import { divideText } from '#lib/foreign-html/blocks/divide.ts';
import { joinRuns } from '#lib/foreign-html/blocks/pieces.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { maxBlocks, textOf, withIds } from '#lib/stories/blocks/body.ts';
import { maxTextLength } from '#lib/stories/blocks/inline.ts';

/**
 * As many parts as a body may have blocks. The words of those after them are run together, line by line, in as few
 * paragraphs as hold them; their pictures stay out.
 */
export function fitBody(parts: ForeignPart[], reading: Pick<Reading, 'leaveOut'>): ForeignPart[] {
  if (parts.length <= maxBlocks) return parts;
  reading.leaveOut('tooLong');
  const lines = parts.map(linesOf);
  let kept = maxBlocks;
  let length = lines.slice(kept).flat().join('\n').length;
  while (kept > 0 && kept + paragraphsFor(length) > maxBlocks) {
    kept -= 1;
    length += (lines[kept] ?? []).join('\n').length + 1;
  }
  const rest = divideText(joinRuns([[{ text: lines.slice(kept).flat().join('\n') }]])).slice(0, maxBlocks - kept);
  return [
    ...parts.slice(0, kept),
    ...rest.map((text): ForeignPart => ({ kind: 'block', block: { type: 'paragraph', text } })),
  ];
}

/** Each ends with a word, so it may be up to half empty. */
const paragraphsFor = (length: number) => Math.ceil(length / (maxTextLength / 2)) + 1;

const linesOf = (part: ForeignPart): string[] =>
  part.kind === 'block' ? textOf(withIds([{ ...part.block, id: 'unnamed' }])) : [];
