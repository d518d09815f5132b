import { describe, expect, test } from 'vitest';
import { instantToZoned, readWallClock, zonedToInstant } from '#lib/editions/zoned-time.ts';

const calgary = 'America/Edmonton';
const santaBarbara = 'America/Los_Angeles';

describe('the instant of a wall-clock time', () => {
  test.each([
    ['winter', '2026-01-23T17:05', calgary, '2026-01-24T00:05:00.000Z'],
    ['summer', '2026-07-23T17:05', santaBarbara, '2026-07-24T00:05:00.000Z'],
    ['midnight', '2026-07-23T00:00', santaBarbara, '2026-07-23T07:00:00.000Z'],
    ['UTC', '2026-07-23T17:05', 'UTC', '2026-07-23T17:05:00.000Z'],
    ['a zone east of Greenwich', '2026-07-23T03:00', 'Asia/Kolkata', '2026-07-22T21:30:00.000Z'],
    ['the last minute before spring', '2026-03-08T01:59', santaBarbara, '2026-03-08T09:59:00.000Z'],
    ['a time that spring skips', '2026-03-08T02:30', santaBarbara, '2026-03-08T10:30:00.000Z'],
    ['the first minute of summer time', '2026-03-08T03:00', santaBarbara, '2026-03-08T10:00:00.000Z'],
    ['the day before a change', '2026-03-07T12:00', santaBarbara, '2026-03-07T20:00:00.000Z'],
    ['an hour that autumn repeats: the first', '2026-11-01T01:30', santaBarbara, '2026-11-01T08:30:00.000Z'],
    ['the hour after it', '2026-11-01T02:00', santaBarbara, '2026-11-01T10:00:00.000Z'],
    ['a half-hour change', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ])('%s: %s in %s', (_name, local, zone, expected) => {
    expect(zonedToInstant(local, zone)?.toISOString()).toBe(expected);
  });

  test.each(['', 'tomorrow', '2026-02-31T10:00', '2026-11-23T25:00', '2026-11-23', '2026-11-23T10:00Z'])(
    '"%s" is no time',
    (local) => expect(zonedToInstant(local, calgary)).toBeNull(),
  );
});

test('an instant is shown as the wall clock that leads back to it', () => {
  const at = new Date('2026-11-24T00:05:00Z');
  expect(instantToZoned(at, santaBarbara)).toBe('2026-11-23T16:05');
  expect(zonedToInstant(instantToZoned(at, santaBarbara), santaBarbara)).toEqual(at);
});

describe('what a wall clock means', () => {
  test.each([
    ['any other day', '2026-07-23T17:05', { kind: 'once', at: new Date('2026-07-24T00:05:00Z') }],
    ['a time that spring skips', '2026-03-08T02:30', { kind: 'never', nextAt: new Date('2026-03-08T10:30:00Z') }],
    [
      'an hour that autumn repeats',
      '2026-11-01T01:30',
      { kind: 'twice', at: new Date('2026-11-01T08:30:00Z'), secondAt: new Date('2026-11-01T09:30:00Z') },
    ],
    ['no time', '2026-02-31T10:00', { kind: 'not-a-time' }],
  ])('%s', (_name, local, expected) => expect(readWallClock(local, santaBarbara)).toEqual(expected));

  test('Alberta keeps summer time since 2026', () => {
    expect(readWallClock('2026-11-28T17:05', calgary)).toEqual({ kind: 'once', at: new Date('2026-11-28T23:05:00Z') });
    expect(readWallClock('2026-11-01T01:30', calgary).kind).toBe('once');
    expect(readWallClock('2027-03-14T02:30', calgary).kind).toBe('once');
  });
});
