import { describe, expect, test } from 'vitest';
import { itemHash } from '#lib/wires/ingest/item-hash.ts';
import { repeatKey } from '#lib/wires/ingest/repeat-key.ts';
import type { CleanItem } from '#lib/wires/types.ts';
import { feedItem, paragraphs } from '#testing/wires/feed-items.ts';

const picture = {
  url: 'https://pictures.example/a.jpg?w=300',
  widthPx: 300,
  heightPx: 200,
  caption: '',
  credit: '',
  alt: '',
};
const base = feedItem('bridge', {
  title: 'The “old” bridge isn’t ready',
  pictures: [picture],
  content: [
    { kind: 'block', block: { type: 'subhead', text: 'The plan' } },
    {
      kind: 'block',
      block: {
        type: 'paragraph',
        text: [{ text: 'It opens ' }, { text: 'on Monday', href: 'https://a.example/b?id=1' }],
      },
    },
    {
      kind: 'picture',
      picture: { src: 'https://pictures.example/b.jpg?1', alt: '', caption: 'The bridge', credit: '' },
    },
  ],
});

const withParagraph = (text: { text: string; href?: string; strong?: true }[]): CleanItem => {
  const [subhead, , image] = base.content;
  const parts = [subhead, { kind: 'block' as const, block: { type: 'paragraph' as const, text } }, image];
  return { ...base, content: parts.flatMap((part) => part ?? []) };
};

describe('a reader notices', () => {
  test.each<[string, CleanItem]>([
    ['another headline', { ...base, title: 'The old bridge is ready' }],
    ['another word', withParagraph([{ text: 'It opens ' }, { text: 'on Sunday', href: 'https://a.example/b?id=1' }])],
    ['another target', withParagraph([{ text: 'It opens ' }, { text: 'on Monday', href: 'https://a.example/b?id=2' }])],
    [
      'another kind of block',
      {
        ...base,
        summary: [{ kind: 'block', block: { type: 'quote', paragraphs: [[{ text: 'All about the bridge.' }]] } }],
      },
    ],
    ['another picture', { ...base, pictures: [{ ...picture, url: 'https://pictures.example/c.jpg' }] }],
    ['a picture that is gone', { ...base, content: base.content.slice(0, 2) }],
    ['another author', { ...base, authors: ['Ann Bell'] }],
    ['another kind', { ...base, kind: 'video' }],
    ['another place', { ...base, link: 'https://supplier.example/news/other-bridge' }],
  ])('%s', (_what, item) => expect(itemHash(item)).not.toBe(itemHash(base)));
});

describe('a reader does not notice', () => {
  test.each<[string, CleanItem]>([
    ['a date', { ...base, publishedAt: new Date(0), updatedAt: new Date(1) }],
    ['categories', { ...base, categories: [] }],
    ['how quotes are drawn', { ...base, title: 'The "old" bridge isn\'t ready' }],
    [
      'white space',
      withParagraph([{ text: 'It  opens\n\u00a0' }, { text: ' on Monday ', href: 'https://a.example/b?id=1' }]),
    ],
    [
      'emphasis',
      withParagraph([
        { text: 'It ', strong: true },
        { text: 'opens ' },
        { text: 'on Monday', href: 'https://a.example/b?id=1' },
      ]),
    ],
    [
      'where a reader came from',
      withParagraph([{ text: 'It opens ' }, { text: 'on Monday', href: 'http://a.example/b?id=1&utm_medium=feed#x' }]),
    ],
    ['an empty paragraph', { ...base, summary: [...base.summary, ...paragraphs(' ')] }],
    [
      'a picture’s size',
      { ...base, pictures: [{ ...picture, url: 'https://pictures.example/a.jpg?w=700', widthPx: 700 }] },
    ],
    ['its HTML', { ...base, summaryHtml: '<div><!-- --><p>All about the bridge.</p></div>' }],
  ])('%s', (_what, item) => expect(itemHash(item)).toBe(itemHash(base)));
});

describe('a repeat', () => {
  const wire = { id: 1, supplier: 'Prairie Dispatch', name: 'Prairie Dispatch Calgary' };
  const keyOf = (title: string, key = 'a', from = wire) => repeatKey(from, { key, title });

  test('has the same words in its headline, whoever sends it', () => {
    const other = { id: 2, supplier: 'Mesa Lantern', name: 'Mesa Lantern' };
    const key = keyOf('River rises: “worst” in years');
    expect(keyOf('RIVER RISES – worst in years! - Prairie Dispatch')).toBe(key);
    expect(keyOf('River rises, worst in years | Mesa Lantern', 'b', other)).toBe(key);
    expect(keyOf('River rises: worst in years - Calgary')).not.toBe(key);
  });

  test('is not everything without words', () => {
    expect(keyOf('', 'a')).not.toBe(keyOf('—', 'b'));
  });
});
