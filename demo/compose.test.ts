import { describe, expect, test } from 'vitest';
import {
  blockQuote,
  card,
  french,
  gallery,
  h,
  img,
  inline,
  ol,
  p,
  quote,
  story,
  table,
  ul,
  wire,
} from '#demo/compose.ts';

describe('inline', () => {
  test.each([
    ['plain words', [{ text: 'plain words' }]],
    ['a **loud** word', [{ text: 'a ' }, { text: 'loud', strong: true }, { text: ' word' }]],
    ['*Softly*, softly', [{ text: 'Softly', emphasis: true }, { text: ', softly' }]],
    [
      'read [the map](https://example.org/map?a=1).',
      [{ text: 'read ' }, { text: 'the map', href: 'https://example.org/map?a=1' }, { text: '.' }],
    ],
    [
      '[**both** ends](https://example.org)',
      [
        { text: 'both', strong: true, href: 'https://example.org' },
        { text: ' ends', href: 'https://example.org' },
      ],
    ],
    [
      '**very *very* loud**',
      [
        { text: 'very ', strong: true },
        { text: 'very', strong: true, emphasis: true },
        { text: ' loud', strong: true },
      ],
    ],
    ['**a** and **b**', [{ text: 'a', strong: true }, { text: ' and ' }, { text: 'b', strong: true }]],
    ['', []],
  ])('reads %j', (text, runs) => {
    expect(inline(text)).toEqual(runs);
  });
});

test.each([
  ['« Oui », dit-elle : non ?', '«\u00a0Oui\u00a0», dit-elle\u00a0: non\u202f?'],
  ['4 800 $ à 19 h 30 ; 240 kilos', '4\u00a0800\u00a0$ à 19\u00a0h\u00a030\u202f; 240\u00a0kilos'],
  ['il y a 9 ans', 'il y a 9 ans'],
])('sets the spaces of %j', (typed, set) => {
  expect(french(typed)).toBe(set);
});

test('blocks have the shapes of a body', () => {
  expect([p('One.'), h('Two'), img('pier-fog'), gallery('pier-fog', 'surf-break')]).toEqual([
    { type: 'paragraph', text: [{ text: 'One.' }] },
    { type: 'subhead', text: 'Two' },
    { type: 'image', picture: 'pier-fog' },
    { type: 'gallery', pictures: ['pier-fog', 'surf-break'] },
  ]);
  expect(blockQuote('One.', '*Two.*')).toEqual({
    type: 'quote',
    paragraphs: [[{ text: 'One.' }], [{ text: 'Two.', emphasis: true }]],
  });
  expect([quote('Yes.'), quote('No.', 'A voter'), ul('a', '*b*'), ol('c')]).toEqual([
    { type: 'pullQuote', text: 'Yes.', attribution: '' },
    { type: 'pullQuote', text: 'No.', attribution: 'A voter' },
    { type: 'list', ordered: false, items: [{ text: [{ text: 'a' }] }, { text: [{ text: 'b', emphasis: true }] }] },
    { type: 'list', ordered: true, items: [{ text: [{ text: 'c' }] }] },
  ]);
  expect([table('Votes', ['Yes', 'No'], ['8', '7']), card('https://example.org', 'More', 'Elsewhere')]).toEqual([
    {
      type: 'table',
      caption: 'Votes',
      rows: [
        ['Yes', 'No'],
        ['8', '7'],
      ],
      headRow: true,
      headColumn: true,
    },
    { type: 'linkCard', href: 'https://example.org', headline: 'More', summary: 'Elsewhere' },
  ]);
});

test('a wire names its supplier, feed and rights', () => {
  expect(wire('Prairie Dispatch', 'World', 'https://prairie-dispatch.example.org/1')).toEqual({
    supplier: 'Prairie Dispatch',
    feedName: 'Prairie Dispatch World',
    originalUrl: 'https://prairie-dispatch.example.org/1',
    copyright: '© Prairie Dispatch. All rights reserved.',
    canonical: true,
    isSummary: false,
  });
});

test('a story is published, standard and in English unless it says otherwise', () => {
  const told = { slug: 'a', section: 'local', editions: ['calgary'], headline: 'A', hoursAgo: 1, body: [] } as const;
  expect(story(told)).toMatchObject({
    ...told,
    state: 'published',
    prominence: 'standard',
    language: 'en',
    lead: null,
  });
  expect(story({ ...told, state: 'draft', language: 'fr' })).toMatchObject({ state: 'draft', language: 'fr' });
});
