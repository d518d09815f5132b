import { expect, test } from 'vitest';
import { foldRuns } from '#lib/stories/comparing/fold-runs.ts';

const words = (word: string) => Array.from({ length: 40 }, (_, index) => `${word}${index} `).join('');

test('words far from a change are left out whatever their marks, and those that are shown keep theirs', () => {
  const runs = foldRuns([
    { kind: 'same', text: words('plain') },
    { kind: 'same', text: words('strong'), strong: true },
    { kind: 'added', text: 'five' },
  ]);
  expect(runs).toEqual([
    { kind: 'skipped' },
    { kind: 'same', text: expect.stringMatching(/^strong26 .*strong39 $/), strong: true },
    { kind: 'added', text: 'five' },
  ]);
});

test('a line without a change stays whole', () => {
  const runs = [
    { kind: 'same', text: words('plain') } as const,
    { kind: 'same', text: words('strong'), strong: true } as const,
  ];
  expect(foldRuns(runs)).toEqual(runs);
});
