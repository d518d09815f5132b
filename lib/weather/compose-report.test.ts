import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { daySpan } from '#lib/editions/days.ts';
import type { KeptSource } from '#lib/sources/types.ts';
import { composeReport } from '#lib/weather/compose-report.ts';
import { calgary } from '#testing/editions.ts';
import { inventedService, keptSource } from '#testing/weather/invented-service.ts';
import { airSaid, alertSaid, daysSaid, hoursSaid, nowSaid, sky } from '#testing/weather/observations.ts';

const now = new Date('2026-11-20T18:20:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * minuteMs);
const midnight = daySpan('2026-11-20', calgary.timeZone)?.endAt;
const adapters = [inventedService('alpha'), inventedService('beta'), inventedService('dry', ['now'])];
const compose = (...kept: KeptSource[]) => composeReport(calgary, kept, adapters, now);
const stationSays = (minutes: number, temperatureC: number | null) => ({
  fetchedAt: ago(1),
  observations: [nowSaid(ago(minutes), { temperatureC })],
});

describe('of now', () => {
  const preferred = (minutes: number, temperatureC: number | null = -5) =>
    keptSource('alpha', { now: stationSays(minutes, temperatureC) });
  const other = (minutes: number) => keptSource('beta', { now: stationSays(minutes, -9) }, { id: 2 });

  test.each([
    ['the preferred source while it is fresh', preferred(100), other(5), -5, 'fresh'],
    ['the next one that is fresh when it is old, though it has just answered', preferred(121), other(5), -9, 'fresh'],
    ['the newest when all are old', preferred(400), other(300), -9, 'stale'],
    ['another station when one has no temperature', preferred(5, null), other(10), -9, 'fresh'],
    ['what it has without a temperature where none has one', preferred(5, null), keptSource('beta', {}), null, 'fresh'],
  ])('is shown %s', (_name, one, two, temperatureC, kind) => {
    const { value, state, sources } = compose(one, two).report.now;
    expect([value?.temperatureC, state.kind, sources.length]).toEqual([temperatureC, kind, 1]);
  });

  test('nothing is shown after a day, and it is said since when', () => {
    const { value, state, sources } = compose(preferred(24 * 60), other(25 * 60)).report.now;
    expect([value, state]).toEqual([null, { kind: 'failed', lastAt: ago(24 * 60) }]);
    expect(sources.map(({ title }) => title)).toEqual(['Weather office alpha', 'Weather office beta']);
  });

  test('a station that sends nothing but its time is not heard', () => {
    const mute = nowSaid(ago(5), {
      condition: sky(null),
      temperatureC: null,
      wind: null,
      humidityPercent: null,
      visibilityKm: null,
    });
    const { value, state } = compose(keptSource('alpha', { now: { fetchedAt: ago(1), observations: [mute] } })).report
      .now;
    expect([value, state.kind]).toEqual([null, 'failed']);
  });

  test('stations of one source are asked in the order of its requests', () => {
    const said = { now: stationSays(5, null), 'now-b': stationSays(6, -7), 'now-a': stationSays(7, -8) };
    const kept = keptSource('alpha', said, { settings: { stations: ['a', 'b'] } });
    expect(compose(kept).report.now.value?.temperatureC).toBe(-8);
  });
});

test('hours begin with the one that it is, and days with today', () => {
  const kept = keptSource('alpha', {
    hours: { fetchedAt: ago(5), observations: hoursSaid(new Date('2026-11-20T15:00:00Z'), 60) },
    days: { fetchedAt: ago(5), observations: daysSaid(new Date('2026-11-19T18:00:00Z'), calgary.timeZone, 14) },
  });
  const { hours, days } = compose(kept).report;
  expect([hours.value.length, hours.value[0]?.at]).toEqual([48, new Date('2026-11-20T18:00:00Z')]);
  expect([days.value.length, days.value[0]?.date]).toEqual([10, '2026-11-20']);
});

test('hours that are all over are none, whenever they were loaded', () => {
  const observations = hoursSaid(new Date('2026-11-20T06:00:00Z'), 12);
  const { hours } = compose(keptSource('alpha', { hours: { fetchedAt: ago(5), observations } })).report;
  expect(hours).toMatchObject({ state: { kind: 'failed', lastAt: ago(5) }, value: [] });
});

describe('of the air', () => {
  test('the newest observation, and the worst of each day to come', () => {
    const observations = [
      airSaid(ago(90), { value: 2 }),
      airSaid(ago(30), { value: 3 }),
      airSaid(new Date('2026-11-21T01:00:00Z'), { kind: 'forecast', value: 4 }),
      airSaid(new Date('2026-11-21T19:00:00Z'), { kind: 'forecast', value: 5 }),
      airSaid(new Date('2026-11-21T22:00:00Z'), { kind: 'forecast', value: 7 }),
    ];
    const { air } = compose(keptSource('alpha', { air: { fetchedAt: ago(5), observations } })).report;
    expect(air?.value.map(({ value }) => value)).toEqual([3, 4, 7]);
  });

  test('there is no part where no service has it', () => {
    expect(compose(keptSource('dry', {})).report.air).toBeNull();
  });
});

test('an edition without sources knows only the sun', () => {
  const { report, until } = compose();
  const nothing = { state: { kind: 'failed', lastAt: null }, sources: [] };
  expect(report).toMatchObject({ now: nothing, hours: nothing, days: nothing, alerts: nothing, attributions: [] });
  expect(report.sun.kind).toBe('rises-and-sets');
  expect(until).toEqual(midnight);
});

describe('is so until', () => {
  const shown = { now: stationSays(5, -5), hours: { fetchedAt: ago(5), observations: hoursSaid(ago(20), 30) } };
  test.each([
    ['the next hour begins', shown, new Date('2026-11-20T19:00:00Z')],
    ['a station is out of date', { ...shown, now: stationSays(100, -5) }, new Date(now.getTime() + 20 * minuteMs)],
    [
      'alerts are out of date',
      { ...shown, alerts: { fetchedAt: ago(5), observations: [] } },
      new Date(now.getTime() + 10 * minuteMs),
    ],
    [
      'an alert begins',
      {
        ...shown,
        alerts: { fetchedAt: now, observations: [alertSaid({ startsAt: new Date(now.getTime() + minuteMs) })] },
      },
      new Date(now.getTime() + minuteMs),
    ],
    [
      'an alert is over',
      {
        ...shown,
        alerts: { fetchedAt: now, observations: [alertSaid({ endsAt: new Date(now.getTime() + minuteMs) })] },
      },
      new Date(now.getTime() + minuteMs),
    ],
    ['midnight', {}, midnight],
  ])('%s', (_name, said, until) => {
    expect(compose(keptSource('alpha', said)).until).toEqual(until);
  });
});

test('names every service of which something is shown, once, and says when something is invented', () => {
  const hours = { fetchedAt: ago(5), observations: hoursSaid(now, 3), isSample: true };
  const kept = [keptSource('alpha', { now: stationSays(5, -5), hours }), keptSource('beta', {}, { id: 2 })];
  const { attributions, isSample } = compose(...kept).report;
  expect([attributions.map(({ text }) => text), isSample]).toEqual([['Data from alpha'], true]);
});

test('the highest UV index of today is that of any hour of it', () => {
  const hours = hoursSaid(new Date(now.getTime() - 3 * hourMs), 30, (place) => ({ uvIndex: place === 0 ? 3.4 : 0.2 }));
  const said = { hours: { fetchedAt: ago(5), observations: hours } };
  expect(compose(keptSource('alpha', said)).report.uvIndexMax).toBe(3.4);
});
