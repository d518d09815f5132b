import type { BlockOf, BlockType } from '#lib/stories/blocks/kinds.ts';

const picture = {
  mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10',
  caption: 'Ice on the Bow',
  credit: 'Photo by A. Hand',
  alt: 'A river with ice',
};

/** A block of every kind, with something in each of its fields. */
export const everyBlock: { readonly [Type in BlockType]: BlockOf<Type> } = {
  paragraph: {
    type: 'paragraph',
    text: [
      { text: 'A <b>plain</b> run, ' },
      { text: 'strong', strong: true },
      { text: ' and ' },
      { text: 'linked', emphasis: true, href: 'https://example.com/?a=1&b=2' },
    ],
  },
  subhead: { type: 'subhead', text: 'What comes next' },
  image: { type: 'image', picture },
  gallery: { type: 'gallery', pictures: [picture, { ...picture, caption: 'The second' }] },
  pullQuote: { type: 'pullQuote', text: 'We heard it first.', attribution: 'A neighbour' },
  list: { type: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two', strong: true }]] },
  table: { type: 'table', caption: 'Levels', header: ['Day', 'Metres'], rows: [['Monday', '1.8'], ['Tuesday']] },
  linkCard: { type: 'linkCard', href: 'https://www.example.com/map', headline: 'The map', summary: 'Every gauge.' },
  embed: { type: 'embed', href: 'https://youtu.be/dQw4w9WgXcQ', title: 'The ice goes out' },
};
