import { expect, test } from 'vitest';
import {
  dayOf,
  daySpan,
  daysOfMonth,
  monthSpan,
  nameOfDay,
  nameOfMonth,
  nameOfRecentDay,
  nameOfWeekday,
  recentDays,
} from '#lib/editions/days.ts';

const santaBarbara = 'America/Los_Angeles';

test.each([
  ['an ordinary day', '2026-11-23', '2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
  ['the short day of spring', '2026-03-08', '2026-03-08T08:00:00.000Z', '2026-03-09T07:00:00.000Z'],
  ['the long day of autumn', '2026-11-01', '2026-11-01T07:00:00.000Z', '2026-11-02T08:00:00.000Z'],
  ['a leap day', '2024-02-29', '2024-02-29T08:00:00.000Z', '2024-03-01T08:00:00.000Z'],
])('%s lasts from midnight to midnight of its zone', (_name, day, startAt, endAt) => {
  expect(daySpan(day, santaBarbara)).toEqual({ startAt: new Date(startAt), endAt: new Date(endAt) });
});

test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '26-1-1', '2026-11', '', 'x'])(
  '%j is no day',
  (day) => {
    expect(daySpan(day, santaBarbara)).toBeNull();
  },
);

test.each(['2026-13', '2026-00', '2026-1', '2026-11-23', ''])('%j is no month', (month) => {
  expect(monthSpan(month, santaBarbara)).toBeNull();
});

test('December ends with the year', () => {
  expect(monthSpan('2026-12', santaBarbara)?.endAt).toEqual(new Date('2027-01-01T08:00:00Z'));
});

test('the day it is depends on the zone', () => {
  const at = new Date('2026-11-24T05:00:00Z');
  expect([dayOf(at, santaBarbara), dayOf(at, 'Europe/Paris')]).toEqual(['2026-11-23', '2026-11-24']);
});

test('the last days meet without a gap, also where clocks change', () => {
  const days = recentDays(new Date('2026-11-03T07:30:00Z'), santaBarbara, 4);
  expect(days.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-01', '2026-10-31', '2026-10-30']);
  expect(days.slice(1).map(({ endAt }) => endAt)).toEqual(days.slice(0, -1).map(({ startAt }) => startAt));
});

test('a day of these weeks is short', () => {
  expect(nameOfRecentDay('2026-11-23', 'en-CA')).toBe('Mon, Nov 23');
});

test('a month has its days', () => {
  expect(daysOfMonth('2024-02')).toHaveLength(29);
  expect(daysOfMonth('2026-11').at(-1)).toBe('2026-11-30');
});

test.each([
  ['en-CA', '2026-11-01', 'Sunday, November 1, 2026', 'Sunday 1', 'November 2026'],
  ['fr-CA', '2026-11-01', 'dimanche 1er novembre 2026', 'dimanche 1er', 'novembre 2026'],
  ['fr-CA', '2026-11-23', 'lundi 23 novembre 2026', 'lundi 23', 'novembre 2026'],
])('in %s, %s is %s', (language, day, whole, weekday, month) => {
  expect([nameOfDay(day, language), nameOfWeekday(day, language), nameOfMonth(day.slice(0, 7), language)]).toEqual([
    whole,
    weekday,
    month,
  ]);
});
