import type { BlockOf, BlockType } from '#lib/stories/blocks/kinds.ts';

const picture = {
  mediaId: '6a8f0e64-6f0c-4a0e-9a63-0f5f5a1d6b10',
  caption: 'Ice on the Bow',
  credit: 'Photo by A. Hand',
  alt: 'A river with ice',
};

/** Keys of a block whose texts are no words of a writer: names, addresses, instants, languages. */
export const notWords: readonly string[] = [
  ...['id', 'type', 'script', 'mediaId', 'href'],
  ...['shows', 'language', 'at', 'takenAt', 'until', 'signature'],
];

/** A block of every kind, with something in each of its fields. */
export const everyBlock: { readonly [Type in BlockType]: BlockOf<Type> } = {
  paragraph: {
    id: 'paragraph',
    type: 'paragraph',
    text: [
      { text: 'A <b>plain</b> run, ' },
      { text: 'strong', strong: true },
      { text: ' and ' },
      { text: 'linked', emphasis: true, href: 'https://example.com/?a=1&b=2' },
      { text: ', CO' },
      { text: '2', script: 'sub' },
      { text: ' on the 9' },
      { text: 'th', script: 'sup' },
      { text: '\nand a second line' },
    ],
  },
  subhead: { id: 'subhead', type: 'subhead', text: 'What comes next' },
  image: { id: 'image', type: 'image', picture },
  gallery: { id: 'gallery', type: 'gallery', pictures: [picture, { ...picture, caption: 'The second' }] },
  quote: {
    id: 'quote',
    type: 'quote',
    paragraphs: [[{ text: 'The river was here ' }, { text: 'first', emphasis: true }], [{ text: 'It will stay.' }]],
  },
  pullQuote: { id: 'pull-quote', type: 'pullQuote', text: 'We heard it first.', attribution: 'A neighbour' },
  list: {
    id: 'list',
    type: 'list',
    ordered: true,
    start: 3,
    items: [
      {
        text: [{ text: 'one' }],
        lists: [
          { ordered: false, items: [{ text: [{ text: 'of the first' }] }] },
          { ordered: true, start: 7, items: [{ text: [{ text: 'of the second' }] }] },
        ],
      },
      { text: [{ text: 'two', strong: true }] },
    ],
  },
  table: {
    id: 'table',
    type: 'table',
    caption: 'Levels',
    headRow: true,
    headColumn: true,
    rows: [['Day', 'Metres'], ['Monday', '1.8\nand rising'], ['Tuesday']],
  },
  linkCard: {
    id: 'link-card',
    type: 'linkCard',
    href: 'https://www.example.com/map',
    headline: 'The map',
    summary: 'Every gauge.',
  },
  embed: { id: 'embed', type: 'embed', href: 'https://youtu.be/dQw4w9WgXcQ', title: 'The ice goes out' },
  conditions: {
    id: 'conditions',
    type: 'conditions',
    shows: 'weather',
    editionId: 1,
    placeName: 'Calgary',
    subject: null,
    language: 'en',
    taken: {
      name: 'Weather in Calgary',
      main: '−8\u00a0°C (18\u00a0°F)',
      details: ['Light <snow>'],
      language: 'en',
      time: 'At 11:00 a.m. on Nov 20, 2026',
      at: '2026-11-20T18:00:00.000Z',
      credits: [{ text: 'Data of a weather service', href: 'https://weather.example/?a=1&b=2' }],
    },
    takenAt: '2026-11-20T18:05:00.000Z',
    signature: 'x'.repeat(43),
    until: '2026-11-21T18:05:00.000Z',
  },
};
