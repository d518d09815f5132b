import { partNames } from '#components/desk/story-editor/comparing/part-names.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { linesOf } from '#lib/stories/comparing/block-lines.ts';
import { compareBodies } from '#lib/stories/comparing/compare-bodies.ts';
import { compareContents, type ValueNames } from '#lib/stories/comparing/compare-contents.ts';
import { type ShownChange, toShownChanges } from '#lib/stories/comparing/shown-changes.ts';
import type { Answer } from '#lib/stories/merging/merge.ts';
import type { Collision } from '#lib/stories/merging/merge-content.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** What can be chosen, and what its author changed in the words that both began with. */
type Option = { answer: Answer; label: string; changes: ShownChange[] };
/** A question in words: what both changed, and what can be chosen. */
export type Choice = { title: string; options: Option[] };

/** @param base the words that both began with */
export function toChoice(collision: Collision, base: StoryContent, names: ValueNames): Choice {
  const option = (side: 'theirs' | 'mine', whose: string): Option => ({
    answer: side,
    label: collision.kind === 'block' && collision[side] === null ? `${whose}: deleted` : whose,
    changes: changesOf(collision, side, base, names),
  });
  const options = [option('theirs', 'Theirs'), option('mine', 'Yours')];
  // of a block that one of the two deleted there is one only
  const canBeBoth = collision.kind === 'block' && collision.theirs && collision.mine;
  if (canBeBoth) options.push({ answer: 'both', label: 'Both, theirs first', changes: [] });
  return { title: titleOf(collision), options };
}

function changesOf(
  collision: Collision,
  side: 'theirs' | 'mine',
  content: StoryContent,
  names: ValueNames,
): ShownChange[] {
  if (collision.kind === 'block') {
    return toShownChanges(compareBodies(toBody(collision.base), toBody(collision[side])));
  }
  const { field } = collision;
  const [older, newer] = [collision.base, collision[side]].map((value) => ({ ...content, [field]: value }));
  const parts = older && newer ? compareContents(older, newer, [field], names) : [];
  return parts.flatMap(({ blocks }) => toShownChanges(blocks));
}

const toBody = (block: Block | null) => (block ? [block] : []);

const titleLength = 60;

function titleOf(collision: Collision): string {
  if (collision.kind === 'field') return partNames[collision.field];
  const words = toBody(collision.base)
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join(' ');
  const first = words.length > titleLength ? `${words.slice(0, titleLength)}…` : words;
  return first ? `In the body: ${first}` : 'In the body';
}
