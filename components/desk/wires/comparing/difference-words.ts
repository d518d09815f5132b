import type { BlockType } from '#lib/stories/blocks/kinds.ts';
import type { BlockDifference, BlockDifferenceKind, ChangedBy, WireField } from '#lib/wires/comparing/types.ts';

/** As headings, and as they stand in a sentence. */
export const fieldNames: Readonly<Record<WireField, { heading: string; name: string }>> = {
  headline: { heading: 'Headline', name: 'headline' },
  deck: { heading: 'Deck', name: 'deck' },
  bylines: { heading: 'Byline', name: 'byline' },
  language: { heading: 'Language', name: 'language' },
  leadPicture: { heading: 'Lead picture', name: 'picture' },
  caption: { heading: 'Caption of the lead picture', name: 'caption' },
  credit: { heading: 'Credit of the lead picture', name: 'credit' },
  alt: { heading: 'Alt text of the lead picture', name: 'alt text' },
  wire: { heading: 'Wire attribution', name: 'attribution' },
};

export const blockNames: Readonly<Record<BlockType, string>> = {
  paragraph: 'paragraph',
  subhead: 'subhead',
  quote: 'quotation',
  list: 'list',
  table: 'table',
  image: 'picture',
  gallery: 'gallery',
  pullQuote: 'pull quote',
  linkCard: 'link',
  embed: 'film or sound',
  conditions: 'conditions',
};

/** What became of a part that both have. */
export const changedWords: Readonly<Record<ChangedBy, string>> = {
  wire: 'The wire changed it',
  ours: 'We changed it',
  both: 'Both changed it',
};

const words: Readonly<Record<BlockDifferenceKind, Readonly<Record<ChangedBy, string>>>> = {
  words: changedWords,
  place: { wire: 'The wire moved it', ours: 'We moved it', both: 'Both moved it' },
  new: { wire: 'New from the wire', ours: 'We took it out', both: 'We took it out, and the wire changed it' },
  gone: { wire: 'The wire took it out', ours: 'We wrote it', both: 'The wire took it out, and we changed it' },
};

export const blockWords = ({ kind, by }: Pick<BlockDifference, 'kind' | 'by'>) => words[kind][by];

/** On the button: "Take this paragraph". What the wire did not do, it would only undo. */
export function takeBlockLabel({ kind, by }: Pick<BlockDifference, 'kind' | 'by'>, type: BlockType): string {
  const what = blockNames[type];
  switch (kind) {
    case 'words':
      return takeLabel(what, by);
    case 'new':
      return by === 'ours' ? `Put this ${what} back` : `Take this ${what}`;
    case 'gone':
      return `Take this ${what} out`;
    case 'place':
      return 'Put it where the wire has it';
    default:
      return kind satisfies never;
  }
}

export const takeLabel = (what: string, by: ChangedBy) =>
  by === 'ours' ? `Take the wire’s ${what}` : `Take this ${what}`;
