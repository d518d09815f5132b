import { nameOfLanguage } from '#components/desk/story-editor/fields/placing-names.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Line } from '#lib/stories/comparing/block-lines.ts';
import { compareBodies } from '#lib/stories/comparing/compare-bodies.ts';
import { linesOfPart } from '#lib/stories/comparing/compare-contents.ts';
import { compareLines, type LineChange } from '#lib/stories/comparing/line-changes.ts';
import type { ShownChange } from '#lib/stories/comparing/shown-changes.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import type { WireField } from '#lib/wires/comparing/types.ts';

/** A block of one side with what that side changed in it. Nothing is left out: it is read before it is taken. */
export function blockLines(base: Block | null, block: Block): ShownChange[] {
  const [compared] = compareBodies([base ?? block], [{ ...block, id: (base ?? block).id }]);
  if (!compared) return [];
  const { forms, type, lines } = compared;
  return [...(forms.length > 0 ? [{ kind: 'notes' as const, notes: forms, type }] : []), ...toShown(lines)];
}

/** The same of a part that is no block. */
export function fieldLines(base: StoryContent, side: StoryContent, field: WireField): ShownChange[] {
  return toShown(compareLines(linesOf(base, field), linesOf(side, field)));
}

const toShown = (lines: readonly LineChange[]): ShownChange[] =>
  lines.map(({ role, runs }) => ({ kind: 'line', role, runs, isMoved: false }));

function linesOf(content: StoryContent, field: WireField): Line[] {
  const { leadPicture } = content;
  if (field !== 'caption' && field !== 'credit' && field !== 'alt')
    return linesOfPart(content, field, { language: (tag) => nameOfLanguage(`${tag}`) });
  const text = leadPicture?.[field] ?? '';
  return text ? [{ role: 'text', text }] : [];
}
