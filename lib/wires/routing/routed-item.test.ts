import { expect, test } from 'vitest';
import { routedItem } from '#lib/wires/routing/routed-item.ts';
import type { CleanItem } from '#lib/wires/types.ts';

const item: CleanItem = {
  id: '1',
  key: '1',
  title: 'Footbridge opens early',
  link: null,
  summaryHtml: '<p>Walkers <b>crossed</b>.</p>',
  contentHtml: '',
  authors: ['Ann Bell'],
  publishedAt: null,
  updatedAt: null,
  categories: ['News/Local'],
  language: null,
  enclosures: [],
  pictures: [],
  kind: '',
  isSponsored: false,
  summary: [
    { kind: 'block', block: { type: 'paragraph', text: [{ text: 'Walkers ' }, { text: 'crossed', strong: true }] } },
  ],
  content: [
    { kind: 'picture', picture: { src: 'https://x.example/a.jpg', alt: 'A bridge', caption: 'Red', credit: '' } },
    { kind: 'block', block: { type: 'subhead', text: 'What is next' } },
  ],
  leftOut: [],
};

test('rules see the words of summary and content, and nothing of their markup or pictures', () => {
  expect(routedItem({ id: 4, language: 'en-CA' }, item)).toEqual({
    wireId: 4,
    headline: 'Footbridge opens early',
    text: 'Walkers crossed\nWhat is next',
    categories: ['News/Local'],
    authors: ['Ann Bell'],
    language: 'en-CA',
  });
});

test('an item that names its language has that', () => {
  expect(routedItem({ id: 4, language: 'en-CA' }, { ...item, language: 'fr' }).language).toBe('fr');
});
