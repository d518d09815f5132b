import { describe, expect, test } from 'vitest';
import { formatClock, formatDate, formatShortDay, formatTime, formatUpdated, isoInZone } from '#lib/editions/dates.ts';

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
    expect(formatUpdated(new Date(at), { language: 'en-CA', timeZone: zone })).toBe(expected);
  });
});

const montreal = { language: 'fr-CA', timeZone: 'America/Toronto' };
const calgary = { language: 'en-CA', timeZone: 'America/Edmonton' };
/** Which of them are no-break spaces is up to the locale data. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('by language', () => {
  test.each([
    [formatUpdated, montreal, '2025-11-23T13:35:00Z', '23 novembre 2025, 8 h 35'],
    [formatUpdated, montreal, '2025-08-01T04:05:00Z', '1er août 2025, 0 h 05'],
    [formatUpdated, { ...montreal, language: 'fr' }, '2025-11-23T20:35:00Z', '23 novembre 2025, 15 h 35'],
    [formatUpdated, { ...montreal, language: 'de' }, '2025-11-23T13:35:00Z', '23rd November 2025 08:35'],
    [formatTime, montreal, '2025-11-23T13:35:00Z', '23 nov. 2025, 8 h 35'],
    [formatTime, montreal, '2025-07-01T20:00:00Z', '1er juill. 2025, 16 h 00'],
    [formatTime, calgary, '2025-11-23T15:35:00Z', 'Nov 23, 2025, 8:35 a.m.'],
    [formatShortDay, montreal, '2025-11-24T04:59:00Z', '23 nov.'],
    [formatShortDay, montreal, '2025-12-01T13:35:00Z', '1er déc.'],
    [formatShortDay, calgary, '2025-11-23T15:35:00Z', 'Nov 23'],
    [formatDate, montreal, '2025-12-01T13:35:00Z', '1er déc. 2025'],
    [formatDate, calgary, '2025-12-01T02:35:00Z', 'Nov 30, 2025'],
    [formatClock, montreal, '2025-11-23T13:05:00Z', '8 h 05'],
    [formatClock, montreal, '2025-11-23T22:05:00Z', '17 h 05'],
    [formatClock, calgary, '2025-11-23T15:35:00Z', '8:35 a.m.'],
  ])('$1.language: $2 reads "$3"', (format, edition, at, expected) => {
    expect(plainSpaces(format(new Date(at), edition))).toBe(expected);
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
