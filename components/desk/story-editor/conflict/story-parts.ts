import { partNames } from '#components/desk/story-editor/comparing/part-names.ts';
import { linesOfPart, type PartName, type ValueNames } from '#lib/stories/comparing/compare-contents.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** A part of a story as plain words. */
export type Part = { name: string; lines: readonly string[] };

const writtenParts: readonly PartName[] = [
  'kicker',
  'headline',
  'deck',
  'bylines',
  'dateline',
  'leadPicture',
  'body',
  'wire',
];

/** What was written, part by part; empty parts are left out. */
export function partsOf(content: StoryContent, parts = writtenParts, names: ValueNames = {}): Part[] {
  return parts
    .map((part) => ({ name: partNames[part], lines: linesOfPart(content, part, names).map(({ text }) => text) }))
    .filter(({ lines }) => lines.length > 0);
}

/** The same and the section. */
export const partsOfVersion = (content: StoryContent, sectionName: string): Part[] =>
  partsOf(content, [...writtenParts, 'sectionId'], { sectionId: () => sectionName });

/** Everything a person wrote, for the clipboard. */
export function plainText(content: StoryContent): string {
  return partsOf(content)
    .map(({ name, lines }) => `${name}:\n${lines.join('\n\n')}`)
    .join('\n\n');
}
