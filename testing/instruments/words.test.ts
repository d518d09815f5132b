import { expect, test } from 'vitest';
import { missingRuns, wordsIn } from './words.ts';

test('case, ligatures and what paper does to lines are no difference', () => {
  expect(
    missingRuns(
      wordsIn('The office reviewer’s long-winded flood re\u00adport'),
      'THE OFFICE REVIEWER’S LONG-\nWINDED ﬂood rep-\nort',
    ),
  ).toEqual([]);
});

test('what is missing is told, and words that are run together are other words', () => {
  expect(missingRuns(wordsIn('one two three four five six'), 'one two three')).toEqual(['four five six']);
  expect(wordsIn('TransitUpdated')).toEqual(['transitupdated']);
});
