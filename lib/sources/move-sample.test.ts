import { expect, test } from 'vitest';
import { moveSample } from '#lib/sources/move-sample.ts';

const sample = {
  fetchedAt: new Date('2026-03-07T09:30:00Z'),
  dataAsOf: new Date('2026-03-07T09:00:00Z'),
  failure: null,
  observations: [
    {
      observedAt: new Date('2026-03-07T09:00:00Z'),
      hours: [{ at: new Date('2026-03-07T23:00:00Z'), metres: 2 }],
      date: '2026-03-07',
      words: '2026-03-07',
      none: null,
    },
    { date: 'today' },
  ],
};

test('a sample moves by whole days, and what is said of now by whole hours', () => {
  expect(moveSample(sample, new Date('2026-03-09T09:29:59Z'))).toEqual({
    ...sample,
    fetchedAt: new Date('2026-03-09T09:00:00Z'),
    dataAsOf: null,
    observations: [
      {
        observedAt: new Date('2026-03-09T09:00:00Z'),
        hours: [{ at: new Date('2026-03-08T23:00:00Z'), metres: 2 }],
        date: '2026-03-08',
        words: '2026-03-07',
        none: null,
      },
      { date: 'today' },
    ],
  });
});
