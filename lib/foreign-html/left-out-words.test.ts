import { expect, test } from 'vitest';
import { formatLeftOut } from '#lib/foreign-html/left-out-words.ts';
import { leftOutKinds } from '#lib/foreign-html/types.ts';

test.each([
  [[], ''],
  [[{ kind: 'form', count: 1 }], 'Left out: a form.'],
  [
    [
      { kind: 'script', count: 3 },
      { kind: 'formula', count: 1 },
    ],
    'Left out: 3 scripts and a formula.',
  ],
  [
    [
      { kind: 'frame', count: 1 },
      { kind: 'deletedWords', count: 2 },
      { kind: 'unsafeLink', count: 1 },
    ],
    'Left out: a frame of another site, struck-out words in 2 places and a link that is not safe.',
  ],
] as const)('%j is said to people', (leftOut, words) => expect(formatLeftOut(leftOut)).toBe(words));

test.each(leftOutKinds)('%s has words for one and for several', (kind) => {
  expect(formatLeftOut([{ kind, count: 1 }])).toMatch(/^Left out: \D+\.$/);
  expect(formatLeftOut([{ kind, count: 2 }])).toMatch(/^Left out: .+\.$/);
});
