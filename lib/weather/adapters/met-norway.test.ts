import { describe, expect, test } from 'vitest';
import { metNorway } from '#lib/weather/adapters/met-norway.ts';
import { montreal } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { entry, forecast } from '#testing/weather/answers/met-norway.ts';
import { observationsOf, readWell } from '#testing/weather/read-parts.ts';

// its clocks are at UTC−5, so that a day is from 05:00 to 05:00 UTC
const place = montreal;
const read = (answer: object, now = clock) => readWell(metNorway, 'forecast', answer, { place, now });

test('it is asked with four decimals', () => {
  const context = { settings: {}, accessKey: null, links: {}, now: clock };
  const [request] = metNorway.requests({ ...context, place: { ...place, latitude: 51.045678, longitude: -114.05 } });
  expect(request?.url).toBe('https://api.met.no/weatherapi/locationforecast/2.0/complete?lat=51.0457&lon=-114.05');
  expect(metNorway.parts).not.toContain('alerts');
});

test('now is the first of the series, by its model', () => {
  expect(observationsOf(read(forecast()), 'now')).toEqual([
    {
      observedAt: new Date('2026-11-20T18:00:00Z'),
      station: null,
      condition: { sky: 'snow', isNight: false, words: { en: 'Light snow', fr: 'Neige faible' } },
      temperatureC: 0,
      feelsLike: null,
      humidityPercent: 81.4,
      dewPointC: -5,
      wind: { kmh: 18, toKmh: null, gustKmh: 36, fromDegrees: 338.4 },
      pressureHpa: 1019.3,
      pressureTendency: null,
      visibilityKm: null,
    },
  ]);
});

test('a series that begins later says nothing of now', () => {
  const { parts } = read(forecast(), new Date('2026-11-20T12:00:00Z'));
  expect(Object.keys(parts)).toEqual(['hours', 'days']);
});

test('the hours are those that have an hour of their own', () => {
  const hours = observationsOf(read(forecast()), 'hours');
  expect(hours).toHaveLength(24);
  expect(hours[1]).toEqual({
    at: new Date('2026-11-20T19:00:00Z'),
    condition: { sky: 'snow', isNight: false, words: { en: 'Light snow', fr: 'Neige faible' } },
    temperatureC: -0.5,
    feelsLike: null,
    precipitationPercent: 65,
    precipitationMm: 0.25,
    wind: { kmh: 18, toKmh: null, gustKmh: 36, fromDegrees: 338.4 },
    uvIndex: 1.1,
  });
  expect(read(forecast()).parts.hours?.dataAsOf).toEqual(new Date('2026-11-20T17:31:20Z'));
});

describe('the days', () => {
  const days = observationsOf(read(forecast()), 'days');

  test('are of the place’s calendar, without a last one that is a part of one', () => {
    expect(days.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
  });

  test('have the highest and the lowest of their hours, and of the six hours that end with them', () => {
    // 2 is within the first six hours; at 23:00 it is −5, and the six hours that reach lower end on the next day
    expect(days[0]).toMatchObject({ highC: 2, lowC: -5, uvIndexMax: 1.1 });
    expect(days[2]).toMatchObject({ uvIndexMax: null });
  });

  test('have two halves, with the sum of each', () => {
    expect(days[0]?.day).toEqual({
      condition: { sky: 'snow', isNight: false, words: { en: 'Snow', fr: 'Neige' } },
      precipitationPercent: 70,
      // from 13:00 to 18:00
      precipitationMm: 1.25,
      wind: { kmh: 18, toKmh: null, gustKmh: 36, fromDegrees: 338.4 },
      text: null,
    });
    expect(days[0]?.night).toMatchObject({
      condition: { sky: 'heavy-snow', isNight: true, words: { en: 'Heavy snow', fr: 'Neige forte' } },
      precipitationPercent: 75,
      precipitationMm: 3,
    });
  });

  test('have no sum where a part of it isn’t known', () => {
    const first = entry('2026-11-20T18:00:00Z', 0);
    const second = entry('2026-11-20T19:00:00Z', 0);
    Reflect.deleteProperty(second.data.next_1_hours?.details ?? {}, 'precipitation_amount');
    expect(observationsOf(read(forecast([first, second])), 'days')[0]?.day?.precipitationMm).toBeNull();
  });

  test('have no highest of an evening', () => {
    const evening = [entry('2026-11-20T22:00:00Z', -1), entry('2026-11-20T23:00:00Z', -2)];
    const [day] = observationsOf(read(forecast(evening), new Date('2026-11-20T22:10:00Z')), 'days');
    expect(day).toMatchObject({ date: '2026-11-20', highC: null, lowC: -4 });
  });
});

test('the clocks’ change makes a day of 25 hours', () => {
  const at = (hour: number) => new Date(Date.parse('2026-11-01T04:00:00Z') + hour * 3_600_000).toISOString();
  const hours = Array.from({ length: 30 }, (_, hour) => entry(at(hour), hour));
  const days = observationsOf(read(forecast(hours), new Date('2026-11-01T04:10:00Z')), 'days');
  expect(days[0]).toMatchObject({ date: '2026-11-01', lowC: -2 });
  // of 06:00 to 18:00, which are 11:00 to 23:00 UTC
  expect(days[0]?.day?.precipitationMm).toBe(3);
});

test('an entry that cannot be read is left out and counted', () => {
  const answer = forecast([entry('2026-11-20T18:00:00Z', 1), entry('2999-01-01T00:00:00Z', 2), {}, []]);
  expect(read(answer)).toMatchObject({ dropped: 3, parts: { now: { observations: [{ temperatureC: 1 }] } } });
});

test('what an entry doesn’t say is null', () => {
  const bare = {
    time: '2026-11-20T18:00:00Z',
    data: { instant: { details: { air_temperature: 3 } }, next_1_hours: {} },
  };
  expect(observationsOf(read(forecast([bare])), 'hours')).toMatchObject([
    {
      temperatureC: 3,
      condition: { sky: null },
      precipitationMm: null,
      precipitationPercent: null,
      wind: null,
      uvIndex: null,
    },
  ]);
});

test.each([
  ['HTML', '<!doctype html>'],
  ['an error', { type: 'about:blank', title: 'Forbidden' }],
  ['cut off', JSON.stringify(forecast()).slice(0, 2_000)],
  ['empty', forecast([])],
  ['of no series', forecast([], { timeseries: {} })],
])('an answer that is %s is unreadable', (_name, answer) => {
  expect(readWith(metNorway, 'forecast', answer, { place }).kind).toBe('unreadable');
});
