import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { toSentences } from '#lib/wires/articles/words/cut.ts';
import { lengthOf, textsOf } from '#lib/wires/articles/words/texts.ts';
import type { CleanItem } from '#lib/wires/types.ts';

/** What may be shown of a story whose wire allows a summary. */
const maxBlocks = 3;
const maxLength = 1_200;
/** Of a content that stands in for a summary. */
const maxBorrowed = 400;

const summaryTypes: readonly string[] = ['paragraph', 'list', 'quote'];

/**
 * An item's summary as blocks: its first paragraphs. Where it has none, the first sentences of its content. Empty where
 * it has no words at all.
 */
export function toSummary({ summary, content }: Pick<CleanItem, 'summary' | 'content'>): ForeignPart[] {
  const own = summary.filter((part) => part.kind === 'block' && summaryTypes.includes(part.block.type));
  if (own.length > 0) return withinBounds(own);
  const [first] = textsOf(content);
  return first ? [paragraph(toSentences(first, maxBorrowed))] : [];
}

function withinBounds(parts: readonly ForeignPart[]): ForeignPart[] {
  const kept: ForeignPart[] = [];
  let length = 0;
  for (const part of parts.slice(0, maxBlocks)) {
    length += lengthOf([part]);
    if (length > maxLength) break;
    kept.push(part);
  }
  const [first = ''] = textsOf(parts);
  return kept.length > 0 ? kept : [paragraph(toSentences(first, maxLength))];
}

export const paragraph = (text: string): ForeignPart => ({
  kind: 'block',
  block: { type: 'paragraph', text: [{ text }] },
});
