import { expect, test } from 'vitest';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';

const paragraph = (text: string): NewBlock => ({ type: 'paragraph', text: [{ text }] });
const wire = {
  supplier: 'X',
  feedName: 'X',
  originalUrl: 'https://x.example/',
  copyright: '',
  canonical: false,
  isSummary: false,
};

test.each([
  ['its deck', { deck: 'A deck.', body: withIds([paragraph('A text.')]), wire: null }, 'A deck.'],
  [
    'the beginning of its text',
    { deck: '', body: withIds([{ type: 'subhead', text: 'No' } as const, paragraph('A text.')]), wire: null },
    'A text.',
  ],
  ['nothing of a wire’s text', { deck: '', body: withIds([paragraph('A text.')]), wire }, ''],
  [
    'the beginning of a release',
    { deck: '', body: withIds([paragraph('A text.')]), wire: { ...wire, isRelease: true } },
    'A text.',
  ],
  ['nothing where nothing is', { deck: '', body: [], wire: null }, ''],
])('a story is summed up by %s', (_what, story, summary) => {
  expect(summaryOf(story)).toBe(summary);
});

test('a long beginning ends at a word', () => {
  const summary = summaryOf({ deck: '', body: withIds([paragraph('the river rose again '.repeat(20))]), wire: null });
  expect(summary.length).toBeLessThanOrEqual(202);
  expect(summary).toMatch(/(?:the|river|rose|again) …$/);
});
