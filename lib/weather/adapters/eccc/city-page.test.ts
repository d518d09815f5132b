import { describe, expect, test } from 'vitest';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { calgary } from '#testing/editions.ts';
import { cityPage, hour, measure, observation } from '#testing/weather/answers/eccc.ts';
import { observationsOf, readWell } from '#testing/weather/read-parts.ts';

const both = (value: unknown) => ({ en: value, fr: value });
const read = (page: object, context = {}) => readWell(eccc, 'citypage', page, context);
const nowOf = (overrides: object, context = {}) =>
  observationsOf(read(cityPage({ currentConditions: observation({ ...overrides }) }), context), 'now')[0];
const hoursOf = (hourlyForecasts: readonly unknown[]) =>
  observationsOf(
    read(cityPage({ hourlyForecastGroup: { timestamp: both('2026-11-20T16:30:00Z'), hourlyForecasts } })),
    'hours',
  );

test('now is the observation of the station, in metric units', () => {
  expect(nowOf({})).toEqual({
    observedAt: new Date('2026-11-20T18:00:00Z'),
    station: { en: 'Calgary Airport', fr: 'Aéroport de Calgary' },
    condition: { sky: 'snow', isNight: false, words: { en: 'Light Snow', fr: 'Faible neige' } },
    temperatureC: -6.4,
    feelsLike: { kind: 'wind-chill', c: -14 },
    humidityPercent: 83,
    dewPointC: -8.1,
    wind: { kmh: 21, toKmh: null, gustKmh: 38, fromDegrees: 336 },
    pressureHpa: 1018,
    pressureTendency: 'rising',
    visibilityKm: 4.8,
  });
  expect(read(cityPage()).parts.now?.dataAsOf).toEqual(new Date('2026-11-20T18:00:00Z'));
});

test('what a station doesn’t say is null, never 0', () => {
  const bare = {
    timestamp: both('2026-11-20T18:00:00Z'),
    temperature: measure('C', -6.4),
    iconCode: { format: 'gif' },
  };
  const [now] = observationsOf(read(cityPage({ currentConditions: bare })), 'now');
  expect(now).toEqual({
    observedAt: new Date('2026-11-20T18:00:00Z'),
    station: null,
    condition: { sky: null, isNight: false, words: { en: null, fr: null } },
    temperatureC: -6.4,
    feelsLike: null,
    humidityPercent: null,
    dewPointC: null,
    wind: null,
    pressureHpa: null,
    pressureTendency: null,
    visibilityKm: null,
  });
});

describe('the wind', () => {
  const direction = { value: { en: 'WSW', fr: 'OSO' } };
  test.each([
    ['of a calm is 0 and comes from nowhere', { speed: { value: { en: 'calm', fr: 'calme' } }, direction }, 0, null],
    ['of a “Calm” is 0 as well', { speed: { value: { en: null, fr: 'Calme ' } }, direction }, 0, null],
    ['without a bearing is of a point of the compass', { speed: measure('km/h', 8), direction }, 8, 247.5],
    ['that varies comes from nowhere', { speed: measure('km/h', 5), direction: { value: both('VR') } }, 5, null],
    [
      'that varies has no bearing, whatever stands there',
      { speed: measure('km/h', 5), direction: { value: both('VR') }, bearing: measure('degrees', 0) },
      5,
      null,
    ],
    ['in numeric text is a number', { speed: measure('km/h', '12') }, 12, null],
  ])('%s', (_name, wind, kmh, fromDegrees) => {
    expect(nowOf({ wind })?.wind).toEqual({ kmh, toKmh: null, gustKmh: null, fromDegrees });
  });

  test.each([
    [38, 38],
    [12, null],
    [0, null],
  ])('of 21 km/h with a gust of %i has one of %j', (gust, gustKmh) => {
    expect(nowOf({ wind: { speed: measure('km/h', 21), gust: measure('km/h', gust) } })?.wind).toMatchObject({
      gustKmh,
    });
  });

  test.each([
    ['of no speed', { direction }],
    ['of a speed in another unit', { speed: measure('kn', 12) }],
    ['of a speed that cannot be', { speed: measure('km/h', 900) }],
  ])('%s is null', (_name, wind) => expect(nowOf({ wind })?.wind).toBeNull());
});

describe('how it feels', () => {
  const wind = { speed: measure('km/h', 20) };
  test.each([
    ['a wind chill in the cold', -20, { windChill: { value: both(-30) }, wind }, { kind: 'wind-chill', c: -30 }],
    ['no wind chill that means nothing', 15.8, { windChill: { value: both(-2) }, wind }, null],
    [
      'no wind chill without a wind',
      -20,
      { windChill: { value: both(-21) }, wind: { speed: measure('km/h', 0) } },
      null,
    ],
    ['no wind chill of a colder day', -2, { windChill: { value: both(-25) }, wind }, null],
    ['no wind chill above the temperature', -20, { windChill: { value: both(-19) }, wind }, null],
    [
      'a humidex in the heat',
      31,
      { humidex: { value: both(40) }, windChill: { value: both(-2) } },
      { kind: 'humidex', c: 40 },
    ],
    ['a humidex in text', 31, { humidex: { value: both('40') } }, { kind: 'humidex', c: 40 }],
    ['no humidex in the cool', 14, { humidex: { value: both(26) } }, null],
    ['no humidex below the temperature', 31, { humidex: { value: both(30) } }, null],
  ])('is %s', (_name, c, overrides, expected) => {
    expect(nowOf({ windChill: null, temperature: measure('C', c), ...overrides })?.feelsLike).toEqual(expected);
  });
});

test.each([
  ['an hour in the future', '2026-11-20T19:30:00Z'],
  ['years away', '1970-01-01T00:00:00Z'],
  ['in words', 'Friday'],
])('an observation of %s is none', (_name, at) => expect(nowOf({ timestamp: both(at) })).toBeUndefined());

test('in the night of the pole it is night at noon', () => {
  const place = { ...calgary, latitude: 82.5, longitude: -62.3, timeZone: 'America/Iqaluit' };
  expect(nowOf({ temperature: measure('C', -41) }, { place })).toMatchObject({
    temperatureC: -41,
    condition: { sky: 'snow', isNight: true },
  });
});

test('the hours are in their order, each with what is known of it', () => {
  const hours = hoursOf([
    hour('2026-11-20T20:00:00Z', { uv: { index: both('2') } }),
    hour('2026-11-20T19:00:00Z', { lop: undefined, wind: {}, windChill: undefined, uv: undefined, iconCode: {} }),
  ]);
  expect(hours).toEqual([
    {
      at: new Date('2026-11-20T19:00:00Z'),
      condition: { sky: null, isNight: false, words: { en: 'Light snow', fr: 'Faible neige' } },
      temperatureC: -7,
      feelsLike: null,
      precipitationPercent: null,
      precipitationMm: null,
      wind: null,
      uvIndex: null,
    },
    {
      at: new Date('2026-11-20T20:00:00Z'),
      condition: { sky: 'snow', isNight: false, words: { en: 'Light snow', fr: 'Faible neige' } },
      temperatureC: -7,
      feelsLike: { kind: 'wind-chill', c: -15 },
      precipitationPercent: 80,
      precipitationMm: null,
      wind: { kmh: 20, toKmh: null, gustKmh: 40, fromDegrees: 0 },
      uvIndex: 2,
    },
  ]);
});

test('an hour that cannot be read is left out and counted', () => {
  const hourlyForecasts = [
    hour('2026-11-20T19:00:00Z'),
    hour('2026-13-45T99:99:99Z'),
    hour('2027-11-20T19:00:00Z'),
    hour('2026-11-20T19:00:00Z'),
    null,
    hour('2026-11-20T21:00:00Z', { temperature: {}, iconCode: {} }),
  ];
  const page = cityPage({ hourlyForecastGroup: { timestamp: both('2026-11-20T16:30:00Z'), hourlyForecasts } });
  expect(read(page)).toMatchObject({ dropped: 5, parts: { hours: { observations: [{ temperatureC: -7 }] } } });
});

test('no hours are no part, and neither are those of which nobody says when they were issued', () => {
  const without = (hourlyForecastGroup: object) => read(cityPage({ hourlyForecastGroup })).parts.hours;
  expect(without({ timestamp: both('2026-11-20T16:30:00Z'), hourlyForecasts: [] })).toBeUndefined();
  expect(without({ hourlyForecasts: [hour('2026-11-20T19:00:00Z')] })).toBeUndefined();
});
