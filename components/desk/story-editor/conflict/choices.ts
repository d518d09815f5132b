import { linesOf, pictureLine, wireLine } from '#components/desk/story-editor/conflict/story-parts.ts';
import { fieldNames } from '#components/desk/story-editor/faults-in-words.ts';
import { typedNames } from '#lib/authors/names.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Answer } from '#lib/stories/merging/merge.ts';
import type { Collision } from '#lib/stories/merging/merge-content.ts';
import type { StoryContent } from '#lib/stories/types.ts';

type Named = { id: number; name: string };
/** What the numbers of a story's fields are called. */
export type Names = { sections: readonly Named[]; editions: readonly Named[]; topics: readonly Named[] };

/** A question in words: what both changed, and what can be chosen. */
export type Choice = { title: string; options: { answer: Answer; label: string; lines: readonly string[] }[] };

export function toChoice(collision: Collision, names: Names): Choice {
  if (collision.kind === 'block') {
    const { base, theirs, mine } = collision;
    const options: Choice['options'] = [
      { answer: 'theirs', label: 'Theirs', lines: blockLines(theirs) },
      { answer: 'mine', label: 'Yours', lines: blockLines(mine) },
    ];
    // of a block that one of the two deleted there is one only
    if (theirs && mine) options.push({ answer: 'both', label: 'Both, theirs first', lines: [] });
    return { title: base ? `In the body: ${shortened(blockLines(base).join(' '))}` : 'In the body', options };
  }
  const lines = (side: 'theirs' | 'mine') => fieldLines(collision, side, names);
  return {
    title: fieldNames[collision.field] ?? collision.field,
    options: [
      { answer: 'theirs', label: 'Theirs', lines: lines('theirs') },
      { answer: 'mine', label: 'Yours', lines: lines('mine') },
    ],
  };
}

const blockLines = (block: Block | null): readonly string[] => (block ? linesOf(block) : ['deleted']);

const titleLength = 60;
const shortened = (words: string) => (words.length > titleLength ? `${words.slice(0, titleLength)}…` : words);

type FieldCollision = Extract<Collision, { kind: 'field' }>;

function fieldLines(collision: FieldCollision, side: 'theirs' | 'mine', names: Names): readonly string[] {
  const content: Partial<StoryContent> = { [collision.field]: collision[side] };
  const named = (ids: readonly number[] | undefined, all: readonly Named[]) =>
    ids?.map((id) => all.find((one) => one.id === id)?.name ?? String(id)).join(', ');
  const { bylines, leadPicture, wire, sectionId, editionIds, topicIds, ...plain } = content;
  const line =
    (bylines && typedNames(bylines)) ||
    (leadPicture && pictureLine(leadPicture)) ||
    (wire && wireLine(wire)) ||
    (sectionId && named([sectionId], names.sections)) ||
    named(editionIds, names.editions) ||
    named(topicIds, names.topics) ||
    Object.values(plain).join('');
  return [line || 'nothing'];
}
