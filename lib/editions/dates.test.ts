import { describe, expect, test } from 'vitest';
import { formatUpdated, isoInZone } from '#lib/editions/dates.ts';

// dates before 2026: Alberta has given up changing its clocks since, and not every copy of the zone data knows it
describe('the clock line', () => {
  test.each([
    ['2025-11-23T15:35:00Z', 'America/Edmonton', '23rd November 2025 08:35'],
    ['2025-11-21T18:05:00Z', 'America/Edmonton', '21st November 2025 11:05'],
    ['2026-12-02T23:59:00Z', 'America/Los_Angeles', '2nd December 2026 15:59'],
    ['2026-07-11T06:00:00Z', 'America/Edmonton', '11th July 2026 00:00'],
    ['2026-07-12T20:00:00Z', 'America/Los_Angeles', '12th July 2026 13:00'],
    ['2026-07-13T20:00:00Z', 'America/Los_Angeles', '13th July 2026 13:00'],
    ['2026-07-21T20:00:00Z', 'America/Los_Angeles', '21st July 2026 13:00'],
  ])('%s in %s reads %s', (at, zone, expected) => {
    expect(formatUpdated(new Date(at), zone)).toBe(expected);
  });
});

test.each([
  ['2025-11-23T15:35:00Z', 'America/Edmonton', '2025-11-23T08:35:00-07:00'],
  ['2026-07-23T15:35:09Z', 'America/Los_Angeles', '2026-07-23T08:35:09-07:00'],
  ['2026-07-23T00:00:00Z', 'UTC', '2026-07-23T00:00:00+00:00'],
])('%s in %s is %s, the same instant', (at, zone, expected) => {
  expect(isoInZone(new Date(at), zone)).toBe(expected);
  expect(new Date(expected)).toEqual(new Date(at));
});
