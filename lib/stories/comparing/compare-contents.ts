import type { Body } from '#lib/stories/blocks/body.ts';
import { type Line, linesOf } from '#lib/stories/comparing/block-lines.ts';
import { type BlockComparison, compareBodies, isBlockChanged } from '#lib/stories/comparing/compare-bodies.ts';
import { compareLines } from '#lib/stories/comparing/line-changes.ts';
import type { StoryContent } from '#lib/stories/types.ts';

export type PartName = keyof StoryContent;

/** A part of a story that is other in another version; a field is compared like a block of its own. */
export type PartComparison<Part extends PartName = PartName> = { part: Part; blocks: BlockComparison[] };

/** What people call a value that is stored as a number or a code. */
export type ValueNames = Partial<
  Record<'sectionId' | 'editionIds' | 'topicIds' | 'prominence' | 'language', (value: string | number) => string>
>;

/** What differs between two versions of a story, of the parts that are asked for; empty when nothing does. */
export function compareContents<Part extends PartName>(
  older: StoryContent,
  newer: StoryContent,
  parts: readonly Part[],
  names: ValueNames = {},
): PartComparison<Part>[] {
  return parts
    .map((part) => ({ part, blocks: comparePart(older, newer, part, names) }))
    .filter(({ blocks }) => blocks.some(isBlockChanged));
}

function comparePart(older: StoryContent, newer: StoryContent, part: PartName, names: ValueNames): BlockComparison[] {
  if (part === 'body') return compareBodies(older.body, newer.body);
  if (part === 'leadPicture') return compareBodies(leadPicture(older), leadPicture(newer));
  const lines = compareLines(fieldLines(older, part, names), fieldLines(newer, part, names));
  return [{ kind: 'kept', isMoved: false, type: 'paragraph', lines, forms: [] }];
}

/** Every text of a part, in its order. */
export function linesOfPart(content: StoryContent, part: PartName, names: ValueNames = {}): Line[] {
  if (part === 'body') return content.body.flatMap(linesOf);
  return part === 'leadPicture' ? leadPicture(content).flatMap(linesOf) : fieldLines(content, part, names);
}

const leadPicture = ({ leadPicture: picture }: StoryContent): Body =>
  picture ? [{ id: 'lead', type: 'image', picture }] : [];

function fieldLines(content: StoryContent, part: Exclude<PartName, 'body' | 'leadPicture'>, names: ValueNames): Line[] {
  return textsOf(content, part, names)
    .filter(Boolean)
    .map((text) => ({ role: 'text', text }));
}

function textsOf(content: StoryContent, part: Exclude<PartName, 'body' | 'leadPicture'>, names: ValueNames): string[] {
  const named = (of: keyof ValueNames, value: string | number) => names[of]?.(value) ?? String(value);
  switch (part) {
    case 'bylines':
      return content.bylines;
    case 'sectionId':
    case 'prominence':
    case 'language':
      return [named(part, content[part])];
    case 'editionIds':
    case 'topicIds':
      return content[part].map((id) => named(part, id));
    case 'wire': {
      if (!content.wire) return [];
      const { supplier, feedName, originalUrl, copyright, canonical, isSummary, isRelease } = content.wire;
      const ticked = [
        canonical ? 'Search engines go to the original' : '',
        isSummary ? 'A summary of the original' : '',
        isRelease ? 'A news release' : '',
      ];
      return [supplier, feedName, originalUrl, copyright, ...ticked];
    }
    default:
      return [content[part]];
  }
}
