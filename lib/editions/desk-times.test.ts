import { describe, expect, test } from 'vitest';
import { clockTime, inWords, placeTime } from '#lib/editions/desk-times.ts';

const now = new Date('2026-11-23T15:35:00Z');
const calgary = { name: 'Calgary', timeZone: 'America/Denver' };

describe('how long ago, in words', () => {
  test.each([
    ['2026-11-23T15:34:30Z', 'just now'],
    ['2026-11-23T15:30:00Z', '5 minutes ago'],
    ['2026-11-23T14:35:00Z', '1 hour ago'],
    ['2026-11-23T18:40:00Z', 'in 3 hours'],
    ['2026-11-22T10:00:00Z', 'yesterday'],
    ['2026-11-19T10:00:00Z', '4 days ago'],
    ['2026-11-01T10:00:00Z', 'Nov 1, 2026'],
  ])('%s is %s', (at, expected) => expect(inWords(new Date(at), now, calgary.timeZone)).toBe(expected));
});

describe('a time at a place', () => {
  test.each([
    ['today there', '2026-11-24T00:05:00Z', 'at 17:05 Calgary time'],
    ['tomorrow there', '2026-11-24T15:00:00Z', 'on Tue, Nov 24 at 08:00 Calgary time'],
    ['next year', '2027-11-24T15:00:00Z', 'on Wed, Nov 24, 2027 at 08:00 Calgary time'],
  ])('%s', (_name, at, expected) => expect(placeTime(new Date(at), now, calgary)).toBe(expected));
});

test('midnight is 00:00', () => {
  expect(clockTime(new Date('2026-11-23T07:00:00Z'), calgary.timeZone)).toBe('00:00');
});
