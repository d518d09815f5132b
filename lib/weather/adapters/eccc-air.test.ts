import { describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { ecccAir } from '#lib/weather/adapters/eccc-air.ts';
import { calgary } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { airForecast, airObserved, airPeriods, list } from '#testing/weather/answers/eccc.ts';
import { readWell } from '#testing/weather/read-parts.ts';

const settings = { location: 'iakid' };
const context = { place: calgary, settings: {}, accessKey: null, links: {}, now: clock };
const keys = (more: object) => ecccAir.requests({ ...context, ...more }).map(({ key }) => key);
const read = (key: string, features: readonly object[]) => readWell(ecccAir, key, list(features), { settings });
const airOf = (key: string, features: readonly object[]) => read(key, features).parts.air;

describe('what is asked', () => {
  test('is the nearest community at first', () => expect(keys({})).toEqual(['location']));

  test('is its air as soon as it is known', () => {
    expect(keys({ links: { location: { location: 'IAKID' } } })).toEqual(['location', 'observation', 'forecast']);
  });

  test('is the air of the one that the settings name', () => {
    const [observation] = ecccAir.requests({ ...context, settings });
    expect(observation?.url).toBe(
      'https://api.weather.gc.ca/collections/aqhi-observations-realtime/items?f=json&location_id=IAKID&latest=true&limit=1',
    );
    expect(keys({ settings })).toEqual(['observation', 'forecast']);
  });
});

test('the forecast of an evening is not out of date before that of the morning has come', () => {
  const [part] = ecccAir.requests({ ...context, settings }).find(({ key }) => key === 'forecast')?.parts ?? [];
  const [latestMorning, earliestEvening] = [6.5 + 24, 16.5];
  expect(part?.staleAfterMs).toBeGreaterThan((latestMorning - earliestEvening) * hourMs);
});

test('the nearest community is found by where it is', () => {
  const community = (location_id: string, longitude: number) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, 51] },
    properties: { location_id },
  });
  const reading = readWith(ecccAir, 'location', list([community('IBAAA', -114.6), community('IAKID', -114.1)]));
  expect(reading).toMatchObject({ kind: 'read', links: { location: 'IAKID' } });
  expect(readWith(ecccAir, 'location', list([community('IBAAA', -120)])).kind).toBe('unreadable');
});

test('the newest observation is the air of now', () => {
  const features = [airObserved({ observation_datetime: '2026-11-20T15:00:00Z' }), airObserved()];
  expect(airOf('observation', features)).toEqual({
    dataAsOf: new Date('2026-11-20T17:00:00Z'),
    observations: [
      {
        scale: 'aqhi',
        kind: 'observed',
        at: new Date('2026-11-20T17:00:00Z'),
        value: 2.41,
        category: 'low',
        pollutant: null,
        area: { en: 'Calgary', fr: 'Calgary' },
        agency: null,
      },
    ],
  });
});

test.each([
  [1, 'low'],
  [3.49, 'low'],
  [3.5, 'moderate'],
  ['6.4', 'moderate'],
  [6.5, 'high'],
  [10.4, 'high'],
  [11, 'very-high'],
])('a value of %j is %s', (aqhi, category) => {
  expect(airOf('observation', [airObserved({ aqhi })])?.observations).toMatchObject([{ category }]);
});

test('the forecast is of the newest publication, by the hour', () => {
  const older = { publication_datetime: '2026-11-20T04:00:00Z' };
  const reading = read('forecast', [
    airForecast('2026-11-20T20:00:00Z', 3),
    airForecast('2026-11-20T19:00:00Z', 4),
    airForecast('2026-11-20T19:00:00Z', 9, older),
    airPeriods(),
  ]);
  expect(reading.dropped).toBe(0);
  expect(reading.parts.air?.dataAsOf).toEqual(new Date('2026-11-20T16:00:00Z'));
  expect(reading.parts.air?.observations).toMatchObject([
    { kind: 'forecast', at: new Date('2026-11-20T19:00:00Z'), value: 4, category: 'moderate' },
    { kind: 'forecast', at: new Date('2026-11-20T20:00:00Z'), value: 3, category: 'low' },
  ]);
});

test('what cannot be read is left out and counted', () => {
  const reading = read('forecast', [
    airForecast('2026-11-20T20:00:00Z', 3),
    airForecast('2026-11-20T21:00:00Z', 0),
    airForecast('2026-11-20T21:00:00Z', null),
    airForecast('soon', 3),
    airForecast('2026-11-20T21:00:00Z', 3, { publication_datetime: '2026-12-20T16:00:00Z' }),
    airForecast('2026-11-20T21:00:00Z', 3, { location_id: 'IBAAA' }),
  ]);
  expect(reading).toMatchObject({ dropped: 5, parts: { air: { observations: [{ value: 3 }] } } });
});

test.each([
  ['none', list([])],
  ['of another community', list([airObserved({ location_id: 'IBAAA' })])],
  ['without a value', list([airObserved({ aqhi: null })])],
  ['of tomorrow', list([airObserved({ observation_datetime: '2026-11-21T17:00:00Z' })])],
  ['HTML', '<html></html>'],
])('an observation that is %s is unreadable', (_name, answer) => {
  for (const key of ['observation', 'forecast'])
    expect(readWith(ecccAir, key, answer, { settings }).kind).toBe('unreadable');
});
