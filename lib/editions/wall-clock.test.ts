import { describe, expect, test } from 'vitest';
import { isWallClock, laterOf, wallClockInWords } from '#lib/editions/wall-clock.ts';

describe('a wall clock in words', () => {
  test.each([
    ['today', '2026-11-23T17:05', 'at 17:05 Calgary time'],
    ['tomorrow', '2026-11-24T08:00', 'on Tue, Nov 24 at 08:00 Calgary time'],
    ['yesterday', '2026-11-22T23:59', 'on Sun, Nov 22 at 23:59 Calgary time'],
    ['over the new year', '2027-01-02T00:00', 'on Sat, Jan 2 at 00:00 Calgary time'],
    ['next year', '2027-11-24T08:00', 'on Wed, Nov 24, 2027 at 08:00 Calgary time'],
    ['years ago', '1999-12-31T08:00', 'on Fri, Dec 31, 1999 at 08:00 Calgary time'],
    ['before 1970', '1969-07-20T20:17', 'on Sun, Jul 20, 1969 at 20:17 Calgary time'],
    ['a leap day', '2028-02-29T12:00', 'on Tue, Feb 29, 2028 at 12:00 Calgary time'],
  ])('%s', (_name, local, expected) => expect(wallClockInWords(local, '2026-11-23T08:35', 'Calgary')).toBe(expected));
});

test.each([
  '',
  'tomorrow',
  '2026-02-31T10:00',
  '2026-11-23T25:00',
  '2026-11-23',
  '2026-11-23T10:00Z',
  '12026-11-23T10:00',
])('"%s" is none', (local) => expect(isWallClock(local)).toBe(false));

test('of two the later counts, an empty one never', () => {
  expect(laterOf('2026-11-23T17:05', '2026-11-23T09:30')).toBe('2026-11-23T17:05');
  expect(laterOf('', '2026-11-23T09:30')).toBe('2026-11-23T09:30');
});
