import { describe, expect, test } from 'vitest';
import { isBelievable, parseMailDate } from '#lib/webmail/reading/headers/mail-date.ts';

describe('a date', () => {
  test.each([
    ['as it should be', 'Tue, 3 Mar 2026 18:05:09 -0700', '2026-03-04T01:05:09'],
    ['without a weekday', '3 Mar 2026 18:05:09 +0000', '2026-03-03T18:05:09'],
    ['without seconds', 'Tue, 03 Mar 2026 18:05 +0130', '2026-03-03T16:35:00'],
    ['with a comment', 'Tue, 3 Mar 2026 18:05:09 -0700 (MST)', '2026-03-04T01:05:09'],
    ['with a comment in the middle', 'Tue, 3 (third) Mar 2026 18:05:09 GMT', '2026-03-03T18:05:09'],
    ['with a zone by name', '3 Mar 2026 18:05:09 PST', '2026-03-04T02:05:09'],
    ['with a zone nobody knows', '3 Mar 2026 18:05:09 XYZ', '2026-03-03T18:05:09'],
    ['without a zone', '3 Mar 2026 18:05:09', '2026-03-03T18:05:09'],
    ['with a zone that cannot be', '3 Mar 2026 18:05:09 +9900', '2026-03-03T18:05:09'],
    ['of two digits', '3 Mar 26 18:05:09 Z', '2026-03-03T18:05:09'],
    ['of the last century', '3 Mar 97 18:05:09 Z', '1997-03-03T18:05:09'],
    ['with hyphens', '3-Mar-2026 18:05:09 +0000', '2026-03-03T18:05:09'],
    ['with the month written out', '3 March 2026 18:05:09 +0000', '2026-03-03T18:05:09'],
    ['of twelve hours', '3 Mar 2026 6:05:09 PM -0000', '2026-03-03T18:05:09'],
    ['at midnight of twelve hours', '3 Mar 2026 12:05:09 AM', '2026-03-03T00:05:09'],
    ['with dots', '3 Mar 2026 18.05.09 +0000', '2026-03-03T18:05:09'],
    ['of ctime', 'Tue Mar  3 18:05:09 2026', '2026-03-03T18:05:09'],
    ['of ctime with a zone', 'Tue Mar  3 18:05:09 EST 2026', '2026-03-03T23:05:09'],
    ['of ISO 8601', '2026-03-03T18:05:09+01:00', '2026-03-03T17:05:09'],
    ['with a leap second', '31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59'],
  ])('%s', (_name, header, date) => expect(parseMailDate(header)?.toISOString()).toBe(`${date}.000Z`));

  test.each([
    '',
    'yesterday',
    '31 Feb 2026 10:00:00 +0000',
    '3 Foo 2026 10:00:00',
    '3 Mar 2026 25:00:00',
    '3 Mar 2026',
    '1e99',
  ])('that cannot be: %j', (header) => expect(parseMailDate(header)).toBeNull());
});

describe('a date of a mail that came at noon', () => {
  const noon = new Date('2026-03-03T12:00:00Z');
  test.each([
    ['a little earlier', '2026-03-03T11:58:00Z', true],
    ['by a clock that is ahead', '2026-03-04T11:59:00Z', true],
    ['more than a day later', '2026-03-04T12:00:01Z', false],
    ['years ago', '1994-01-01T00:00:00Z', true],
    ['before there was such mail', '1989-12-31T23:59:59Z', false],
  ])('%s', (_name, date, expected) => expect(isBelievable(new Date(date), noon)).toBe(expected));
});
