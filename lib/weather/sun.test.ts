import { describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { isNightAt, sunTimes } from '#lib/weather/sun.ts';

const calgary = { latitude: 51.05, longitude: -114.07, timeZone: 'America/Edmonton' };
const santaBarbara = { latitude: 34.42, longitude: -119.7, timeZone: 'America/Los_Angeles' };
const tromso = { latitude: 69.65, longitude: 18.96, timeZone: 'Europe/Oslo' };
const inuvik = { latitude: 68.36, longitude: -133.72, timeZone: 'America/Inuvik' };
/** Where the U.S. Naval Observatory has computed it for. */
const nearTromso = { latitude: 69.5, longitude: 19, timeZone: 'Europe/Oslo' };

const away = (one: Date, other: string) => Math.abs(one.getTime() - Date.parse(other)) / minuteMs;

describe('the sun rises and sets to two minutes', () => {
  test.each([
    // the winter and the summer solstice, by NOAA's equations
    ['Calgary', calgary, '2026-12-21T19:00Z', '2026-12-21T15:37:23Z', '2026-12-21T23:31:39Z'],
    ['Calgary', calgary, '2026-06-21T19:00Z', '2026-06-21T11:21:27Z', '2026-06-22T03:54:53Z'],
    ['Santa Barbara', santaBarbara, '2026-12-21T19:00Z', '2026-12-21T15:01:28Z', '2026-12-22T00:52:37Z'],
    ['Santa Barbara', santaBarbara, '2026-06-21T19:00Z', '2026-06-21T12:46:53Z', '2026-06-22T03:14:30Z'],
    // by the U.S. Naval Observatory
    ['Tromsø', nearTromso, '2014-04-01T10:00Z', '2014-04-01T03:50Z', '2014-04-01T17:49Z'],
    ['Tromsø', nearTromso, '2014-04-30T10:00Z', '2014-04-30T01:29Z', '2014-04-30T19:58Z'],
    ['Inuvik', inuvik, '2026-11-20T20:00Z', '2026-11-20T18:40:39Z', '2026-11-20T22:39:37Z'],
  ])('in %s', (_name, place, now, risesAt, setsAt) => {
    const sun = sunTimes(place, new Date(now));
    if (sun.kind !== 'rises-and-sets') throw new Error(sun.kind);
    expect(away(sun.risesAt, risesAt)).toBeLessThan(2);
    expect(away(sun.setsAt, setsAt)).toBeLessThan(2);
  });
});

describe('the times are those of the place’s own day', () => {
  test.each([
    ['after midnight', '2026-06-21T06:01Z'],
    ['at noon', '2026-06-21T19:00Z'],
    ['when it is tomorrow in UTC', '2026-06-22T05:59Z'],
  ])('%s', (_name, now) => {
    expect(sunTimes(calgary, new Date(now))).toEqual(sunTimes(calgary, new Date('2026-06-21T15:00Z')));
  });

  test.each([
    // days of 23 and of 25 hours
    ['Santa Barbara', santaBarbara, '2026-03-08', ['2026-03-08T08:01Z', '2026-03-09T06:59Z']],
    ['Santa Barbara', santaBarbara, '2026-11-01', ['2026-11-01T07:01Z', '2026-11-02T07:59Z']],
    ['Calgary', calgary, '2025-03-09', ['2025-03-09T07:01Z', '2025-03-10T05:59Z']],
    ['Calgary', calgary, '2025-11-02', ['2025-11-02T06:01Z', '2025-11-03T06:59Z']],
  ])('also when the clocks change: %s', (_name, place, day, moments) => {
    const [first, last] = moments.map((now) => sunTimes(place, new Date(now)));
    expect(first).toEqual(last);
    expect(first).toMatchObject({ kind: 'rises-and-sets' });
    if (first?.kind === 'rises-and-sets') expect(first.risesAt.toJSON().slice(0, 10)).toBe(day);
  });

  test('in the far north the sunset just after midnight is the day’s', () => {
    const sun = sunTimes(inuvik, new Date('2026-05-15T19:00Z'));
    if (sun.kind !== 'rises-and-sets') throw new Error(sun.kind);
    expect(sun.setsAt < sun.risesAt).toBe(true);
  });
});

describe('the sun that does not rise, and the one that does not set', () => {
  test.each([
    ['Tromsø in winter', tromso, '2026-12-21T11:00Z', 'down-all-day'],
    ['Tromsø on its last day of sun', tromso, '2026-11-26T11:00Z', 'rises-and-sets'],
    ['Tromsø on the first day of its night', tromso, '2026-11-28T11:00Z', 'down-all-day'],
    ['Tromsø when the sun is back', tromso, '2026-01-15T11:00Z', 'rises-and-sets'],
    ['Tromsø in summer', tromso, '2026-06-21T23:00Z', 'up-all-day'],
    ['Inuvik in winter', inuvik, '2026-12-21T19:00Z', 'down-all-day'],
    ['Inuvik in summer', inuvik, '2026-06-21T08:00Z', 'up-all-day'],
  ])('%s', (_name, place, now, kind) => {
    expect(sunTimes(place, new Date(now)).kind).toBe(kind);
  });
});

test.each([
  ['noon', santaBarbara, '2026-11-20T20:00Z', false],
  ['an hour after sunset', santaBarbara, '2026-11-21T01:55Z', true],
  ['midnight', santaBarbara, '2026-11-21T08:00Z', true],
  ['an hour after sunrise', santaBarbara, '2026-11-20T15:40Z', false],
  ['midnight in the summer of Tromsø', tromso, '2026-06-21T22:00Z', false],
  ['noon in its winter', tromso, '2026-12-21T11:00Z', true],
])('it is night or day: %s', (_name, place, at, isNight) => {
  expect(isNightAt(place, new Date(at))).toBe(isNight);
});
