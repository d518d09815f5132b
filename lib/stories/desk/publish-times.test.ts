import { describe, expect, test } from 'vitest';
import { InvalidError } from '#lib/errors.ts';
import { readPublishTimes } from '#lib/stories/desk/publish-times.ts';

const calgary = { name: 'Calgary', timeZone: 'America/Edmonton' };
const santaBarbara = { name: 'Santa Barbara', timeZone: 'America/Los_Angeles' };
const now = new Date('2026-10-28T18:00:30Z');
const read = (publishLocal: string, embargoLocal = '', place = calgary) =>
  readPublishTimes({ publishLocal, embargoLocal }, place, now);

describe('what an editor’s clocks mean', () => {
  test.each([
    ['Calgary', '2026-11-28T17:05', '2026-11-28T23:05:00.000Z', calgary],
    ['Santa Barbara', '2026-11-28T17:05', '2026-11-29T01:05:00.000Z', santaBarbara],
    ['the minute that has begun', '2026-10-28T12:00', '2026-10-28T18:00:00.000Z', calgary],
  ])('%s', (_name, local, expected, place) => {
    expect(read(local, '', place)).toEqual({ publishAt: new Date(expected), embargoUntil: null, notes: [] });
  });

  test('nothing is at once', () => expect(read('')).toEqual({ publishAt: null, embargoUntil: null, notes: [] }));

  test('an hour that comes twice is the first, and says so once', () => {
    const twice = '2026-11-01T01:30';
    expect(read(twice, twice, santaBarbara)).toEqual({
      publishAt: new Date('2026-11-01T08:30:00Z'),
      embargoUntil: new Date('2026-11-01T08:30:00Z'),
      notes: ['01:30 comes twice in Santa Barbara on 2026-11-01, as the clocks go back: the first is meant.'],
    });
    // Alberta does not put its clocks back any more
    expect(read(twice).notes).toEqual([]);
  });

  test('a time that has passed does not matter before an embargo that has not, nor does an embargo that is over', () => {
    expect(read('2026-10-27T09:00', '2026-11-01T09:00').embargoUntil).toEqual(new Date('2026-11-01T15:00:00Z'));
    expect(read('', '2026-10-01T09:00').embargoUntil).toEqual(new Date('2026-10-01T15:00:00Z'));
  });
});

describe('is refused in words:', () => {
  test.each([
    ['a time that the clocks skip', '2027-03-14T02:30', santaBarbara, /no 02:30 in Santa Barbara on 2027-03-14/],
    ['one that has passed', '2026-10-28T11:58', calgary, /11:58 on 2026-10-28 has passed: it is 12:00 Calgary time/],
    ['a day that is none', '2026-02-31T09:00', calgary, /no day and time of the calendar/],
    ['a year of five digits', '22026-11-24T08:00', calgary, /no day and time of the calendar/],
    ['a year before our time', '0026-11-24T08:00', calgary, /0026 is no year/],
    ['not even a time', 'tomorrow', calgary, /no day and time/],
  ])('%s', (_name, local, place, expected) => {
    const told = (use: () => unknown) => {
      try {
        use();
      } catch (error) {
        return error instanceof InvalidError ? error.userMessage : error;
      }
    };
    expect(told(() => read(local, '', place))).toMatch(expected);
    if (!/passed/.test(expected.source)) expect(told(() => read('', local, place))).toMatch(expected);
  });
});
