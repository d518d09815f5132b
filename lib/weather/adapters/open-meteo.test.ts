import { describe, expect, test } from 'vitest';
import { openMeteo } from '#lib/weather/adapters/open-meteo.ts';
import { calgary } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { modelAir, modelError, modelForecast } from '#testing/weather/answers/open-meteo.ts';

function read(key: string, answer: object) {
  const reading = readWith(openMeteo, key, answer);
  if (reading.kind !== 'read') throw new Error(reading.why);
  return reading.parts;
}

test('it is asked by coordinates, in seconds since 1970', () => {
  const context = { place: calgary, settings: {}, accessKey: null, links: {}, now: clock };
  const [forecast, air] = openMeteo.requests(context).map(({ url }) => new URL(url));
  expect(forecast?.host).toBe('api.open-meteo.com');
  expect(forecast?.search).toContain(
    'latitude=51.05&longitude=-114.07&timezone=America%2FEdmonton&timeformat=unixtime',
  );
  expect(air?.host).toBe('air-quality-api.open-meteo.com');
});

test('what it says of now is read in our units', () => {
  expect(read('forecast', modelForecast).now).toEqual({
    dataAsOf: clock,
    observations: [
      {
        observedAt: clock,
        station: null,
        condition: { sky: 'snow', isNight: false, words: { en: 'Snow', fr: 'Neige' } },
        temperatureC: -5.5,
        feelsLike: { kind: 'apparent', c: -9.7 },
        humidityPercent: 78,
        dewPointC: -8.7,
        wind: { kmh: 19.8, toKmh: null, gustKmh: 37.1, fromDegrees: 338 },
        pressureHpa: 1019.4,
        pressureTendency: null,
        visibilityKm: 1.2,
      },
    ],
  });
});

test('hours and days are read', () => {
  const { hours, days } = read('forecast', modelForecast);
  expect(hours?.observations).toHaveLength(12);
  expect(hours?.observations[7]).toMatchObject({
    at: new Date('2026-11-21T01:00:00Z'),
    condition: { sky: 'cloudy', isNight: true },
    precipitationPercent: 35,
    precipitationMm: 0.7,
  });
  expect(days?.observations).toHaveLength(10);
  expect(days?.observations[9]).toMatchObject({
    date: '2026-11-29',
    highC: -7,
    lowC: -19,
    // null is not 0 %
    day: { precipitationPercent: null, precipitationMm: 4.5, wind: { kmh: 29, gustKmh: 49, fromDegrees: 90 } },
    night: null,
  });
});

describe('local times without a zone', () => {
  const local = {
    ...modelForecast,
    current: { ...modelForecast.current, time: '2026-11-20T11:00' },
    hourly: { ...modelForecast.hourly, time: ['2026-11-20T11:00', '2026-11-20T12:00'] },
    daily: { ...modelForecast.daily, time: ['2026-11-20', '2026-11-21'] },
  };

  test('go by the offset beside them', () => {
    const { now, hours, days } = read('forecast', local);
    expect(now?.dataAsOf).toEqual(clock);
    expect(hours?.observations).toMatchObject([{ at: clock }, { at: new Date('2026-11-20T19:00:00Z') }]);
    expect(days?.observations).toMatchObject([{ date: '2026-11-20' }, { date: '2026-11-21' }]);
  });

  test('are no times without it', () => {
    expect(readWith(openMeteo, 'forecast', { ...local, utc_offset_seconds: undefined })).toMatchObject({
      kind: 'unreadable',
    });
  });
});

test('a day that begins at 23 by the service’s clocks, after a change of ours, is the next', () => {
  const time = [Date.UTC(2026, 10, 20, 6) / 1000];
  const { days } = read('forecast', { ...modelForecast, daily: { ...modelForecast.daily, time } });
  expect(days?.observations).toMatchObject([{ date: '2026-11-20' }]);
});

test.each([
  ['°F', -40, -40],
  ['°C', -40, -40],
  ['°R', -40, null],
  ['°C', 1000, null],
  ['°C', '-4.5', -4.5],
  ['°C', 'cold', null],
  ['°C', null, null],
])('a temperature in %s of %j', (unit, value, expected) => {
  const answer = {
    ...modelForecast,
    current_units: { temperature_2m: unit },
    current: { ...modelForecast.current, temperature_2m: value },
  };
  expect(read('forecast', answer).now?.observations).toMatchObject([{ temperatureC: expected }]);
});

test('a part that is not there is left out, and the others are kept', () => {
  const { hourly: _, ...rest } = modelForecast;
  expect(Object.keys(read('forecast', rest))).toEqual(['now', 'days']);
  const times = [null, 'soon', modelForecast.hourly.time[2]];
  const answer = { ...modelForecast, hourly: { ...modelForecast.hourly, time: times } };
  expect(readWith(openMeteo, 'forecast', answer)).toMatchObject({
    dropped: 2,
    parts: { hours: { observations: [{ temperatureC: -5.2 }] } },
  });
});

test('the air is a model’s, so it is no observation', () => {
  const at = clock;
  const expected = { scale: 'us-aqi', kind: 'forecast', at, value: 38, category: 'good' };
  expect(read('air', modelAir).air).toMatchObject({ dataAsOf: at, observations: [expected] });
});

test.each([
  ['a refusal', modelError],
  ['a page', '<html></html>'],
  ['what is cut off', JSON.stringify(modelForecast).slice(0, 500)],
  ['an empty object', {}],
  ['a list', []],
])('%s is none of its answers', (_name, answer) => {
  for (const key of ['forecast', 'air']) expect(readWith(openMeteo, key, answer)).toMatchObject({ kind: 'unreadable' });
});
