import { expect, test } from 'vitest';
import { byLetter } from '#lib/topics/by-letter.ts';

test.each([
  [
    'en',
    ['Water', 'École', 'eagles', '2026 vote', 'Ferries'],
    { '#': ['2026 vote'], E: ['eagles', 'École'], F: ['Ferries'], W: ['Water'] },
  ],
  ['fr-CA', ['Événements', 'Eau', 'Ententes'], { E: ['Eau', 'Ententes', 'Événements'] }],
  ['en', ['Route 10', 'Route 9'], { R: ['Route 9', 'Route 10'] }],
  ['en', [], {}],
])('in %s the index of %j is %j', (language, names, expected) => {
  const topics = names.map((name, index) => ({ id: index, slug: String(index), name }));
  const found = byLetter(topics, language).map(({ letter, topics: under }) => [letter, under.map(({ name }) => name)]);
  expect(found).toEqual(Object.entries(expected));
});
