import { typedNames } from '#lib/authors/names.ts';
import { type Block, type Picture, picturesOf, textOf } from '#lib/stories/blocks/body.ts';
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

/** A block's words, with those that a reader sees elsewhere or not at all: who said it, credits, addresses. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'pullQuote':
      return [block.text, block.attribution].filter(Boolean);
    case 'linkCard':
      return [block.headline, block.summary, block.href].filter(Boolean);
    case 'embed':
      return [block.title, block.href].filter(Boolean);
    case 'table':
      return [block.caption, ...textOf([block])].filter(Boolean);
    case 'image':
    case 'gallery':
      return picturesOf([block]).map(pictureLine);
    default:
      return textOf([block]);
  }
}

const pictureLine = ({ caption, credit, alt }: Picture) =>
  `Picture: ${[caption, credit, alt].filter(Boolean).join(' / ') || 'no words yet'}`;

const wireLine = ({ supplier, feedName, originalUrl, copyright, canonical }: WireAttribution) =>
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

/** The parts that differ between two versions, each with the lines of both and which of them the other lacks. */
export function differencesOf(theirs: readonly Part[], mine: readonly Part[]) {
  return theirs.flatMap((part, index) => {
    const own = mine[index]?.lines ?? [];
    if (part.lines.join('\n') === own.join('\n')) return [];
    const mark = (lines: readonly string[], others: readonly string[]) =>
      lines.map((words) => ({ words, only: !others.includes(words) }));
    return [{ name: part.name, theirs: mark(part.lines, own), mine: mark(own, part.lines) }];
  });
}
