import { expect, test } from 'vitest';
import type { Body } from '#lib/stories/blocks/body.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';

const paragraph = (text: string): Body[number] => ({ type: 'paragraph', text: [{ text }] });
const wire = { supplier: 'X', feedName: 'X', originalUrl: 'https://x.example/', copyright: '', canonical: false };

test.each([
  ['its deck', { deck: 'A deck.', body: [paragraph('A text.')], wire: null }, 'A deck.'],
  [
    'the beginning of its text',
    { deck: '', body: [{ type: 'subhead', text: 'No' } as const, paragraph('A text.')], wire: null },
    'A text.',
  ],
  ['nothing of a wire’s text', { deck: '', body: [paragraph('A text.')], wire }, ''],
  ['nothing where nothing is', { deck: '', body: [], wire: null }, ''],
])('a story is summed up by %s', (_what, story, summary) => {
  expect(summaryOf(story)).toBe(summary);
});

test('a long beginning ends at a word', () => {
  const summary = summaryOf({ deck: '', body: [paragraph('the river rose again '.repeat(20))], wire: null });
  expect(summary.length).toBeLessThanOrEqual(202);
  expect(summary).toMatch(/(?:the|river|rose|again) …$/);
});
