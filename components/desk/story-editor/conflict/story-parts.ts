import { typedNames } from '#lib/authors/names.ts';
import { picturesOf, typedIn } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { StoryContent, WireAttribution } from '#lib/stories/types.ts';

/** A part of a story as plain words, to be laid beside somebody else's. */
export type Part = { name: string; lines: readonly string[] };

/** @param sectionName the name of a section by its id */
export function partsOf(content: StoryContent, sectionName: (id: number) => string): Part[] {
  const line = (name: string, words: string): Part => ({ name, lines: words ? [words] : [] });
  return [
    line('Kicker', content.kicker),
    line('Headline', content.headline),
    line('Deck', content.deck),
    line('Byline', typedNames(content.bylines)),
    line('Dateline', content.dateline),
    line('Lead picture', content.leadPicture ? pictureLine(content.leadPicture) : ''),
    { name: 'Body', lines: content.body.flatMap(linesOf) },
    line('Section', sectionName(content.sectionId)),
    line('Wire attribution', content.wire ? wireLine(content.wire) : ''),
  ];
}

export function linesOf(block: Block): string[] {
  const pictures = picturesOf([block]);
  return pictures.length > 0 ? pictures.map(pictureLine) : typedIn([block]);
}

export const pictureLine = ({ caption, credit, alt }: Picture) =>
  `Picture: ${[caption, credit, alt].filter(Boolean).join(' / ') || 'no words yet'}`;

export const wireLine = ({ supplier, feedName, originalUrl, copyright, canonical }: WireAttribution) =>
  [supplier, feedName, originalUrl, copyright, canonical && 'search engines go to the original']
    .filter(Boolean)
    .join(' / ');

/** Everything a person wrote, for the clipboard. */
export function plainText(content: StoryContent): string {
  return partsOf(content, () => '')
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => `${name}:\n${lines.join('\n\n')}`)
    .join('\n\n');
}
