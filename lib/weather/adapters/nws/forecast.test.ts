import { describe, expect, test } from 'vitest';
import { nws } from '#lib/weather/adapters/nws.ts';
import { readWith } from '#testing/sources/read-with.ts';
import { forecast, hourly, quantityForecast, santaBarbara } from '#testing/weather/answers/nws.ts';

const read = (key: string, answer: object, place = santaBarbara) => {
  const reading = readWith(nws, key, answer, { place });
  if (reading.kind !== 'read') throw new Error(reading.why);
  return { ...reading, days: reading.parts.days?.observations ?? [], hours: reading.parts.hours?.observations ?? [] };
};
const withPeriods = (periods: readonly unknown[]) => ({ ...forecast, properties: { ...forecast.properties, periods } });
const [today, tonight] = forecast.properties.periods;

describe('half days', () => {
  test('are days of the place’s calendar', () => {
    const { days, parts } = read('forecast', forecast);
    expect(parts.days?.dataAsOf).toEqual(new Date('2026-11-20T16:47:05Z'));
    expect(days).toMatchObject([
      { date: '2026-11-20', highC: (66 - 32) / 1.8, lowC: (49 - 32) / 1.8 },
      { date: '2026-11-21', highC: (70 - 32) / 1.8, lowC: 10 },
      { date: '2026-11-22', highC: (61 - 32) / 1.8, lowC: null, night: null },
    ]);
  });

  test('are read whole', () => {
    const [day] = read('forecast', forecast).days;
    expect(day).toMatchObject({
      day: {
        condition: { sky: 'rain', isNight: false, words: { en: 'Mostly Cloudy then Chance Showers', fr: null } },
        precipitationPercent: 20,
        wind: { kmh: 8.04672, toKmh: 16.09344, gustKmh: null, fromDegrees: 315 },
        text: { en: 'Showers late. A temperature of 66.', fr: null },
      },
      night: { condition: { isNight: true }, precipitationPercent: null },
    });
  });

  test('the rest of a night that began yesterday is yesterday’s', () => {
    const overnight = { ...tonight, startTime: '2026-11-20T01:00:00-08:00' };
    expect(read('forecast', withPeriods([overnight, today, tonight])).days).toMatchObject([
      { date: '2026-11-19', day: null },
      { date: '2026-11-20' },
    ]);
  });

  test('may begin with tonight', () => {
    expect(read('forecast', withPeriods([tonight])).days).toMatchObject([
      { date: '2026-11-20', highC: null, day: null },
    ]);
  });

  test('are of the calendar of Guam as well', () => {
    const guam = { ...santaBarbara, timeZone: 'Pacific/Guam', latitude: 13.48, longitude: 144.8 };
    const period = { ...today, startTime: '2026-11-21T06:00:00+10:00' };
    expect(read('forecast', withPeriods([period]), guam).days).toMatchObject([{ date: '2026-11-21' }]);
  });

  test('may come in quantities', () => {
    expect(read('forecast', quantityForecast).days).toMatchObject([
      { highC: 18.9, day: { wind: { kmh: 8.05, toKmh: 16.1, gustKmh: 40.2, fromDegrees: 315 } } },
    ]);
  });
});

test('the fields of a forecast may stand at its top', () => {
  expect(read('forecast', forecast.properties).days).toEqual(read('forecast', forecast).days);
});

test('hours are in the order of their times, with night when the sun is down', () => {
  const { hours } = read('hourly', hourly);
  expect(hours).toHaveLength(8);
  expect(hours[0]).toMatchObject({ temperatureC: (60 - 32) / 1.8, wind: { kmh: 0, fromDegrees: null } });
  expect(hours[0]).toMatchObject({ condition: { isNight: false } });
  // sunset is at 16:52
  expect(hours[7]).toMatchObject({ at: new Date('2026-11-21T01:00:00Z'), condition: { isNight: true } });
});

test('an hour that begins a second too early begins on the hour', () => {
  const [first] = hourly.properties.periods;
  const { hours } = read('hourly', withPeriods([{ ...first, startTime: '2026-11-20T17:59:59+00:00' }]));
  expect(hours).toMatchObject([{ at: new Date('2026-11-20T18:00:00Z') }]);
});

test.each([
  ['10 mph', { kmh: 16.09344, toKmh: null }],
  ['0 to 8 mph', { kmh: 0, toKmh: 12.874752 }],
  ['around 10 km/h', { kmh: 10, toKmh: null }],
  ['10 kt', { kmh: 18.52, toKmh: null }],
  ['', null],
  ['calm', null],
  ['fast', null],
  [null, null],
  [7, null],
  ['999 mph', null],
])('a wind of %j', (windSpeed, wind) => {
  const { days } = read('forecast', withPeriods([{ ...today, windSpeed }]));
  expect(days).toMatchObject([{ day: { wind } }]);
});

test.each([
  ['day/skc', 'clear'],
  ['night/few', 'mostly-clear'],
  ['day/wind_bkn', 'wind'],
  ['day/snow,80', 'snow'],
  ['night/rain_fzra,40', 'freezing-rain'],
  ['day/blizzard', 'blowing-snow'],
  ['day/tsra_hi,20', 'thunderstorm'],
  ['day/tropical_storm', 'hurricane'],
  ['day/bkn/rain_showers,20', 'mostly-cloudy'],
  ['day/rain_showers,50/tsra,80', 'thunderstorm'],
  // its words say it
  ['day/hot', 'partly-cloudy'],
  ['day/something_new', 'partly-cloudy'],
])('the drawing %s', (icon, sky) => {
  const period = {
    ...today,
    icon: `https://api.weather.gov/icons/land/${icon}?size=medium`,
    shortForecast: 'Partly Cloudy',
  };
  expect(read('forecast', withPeriods([period])).days).toMatchObject([{ day: { condition: { sky } } }]);
});

test('a period that cannot be read costs the others nothing', () => {
  const broken = [null, {}, { ...today, startTime: '2026-02-30T00:00:00Z' }];
  const { days, dropped } = read('forecast', withPeriods([...broken, today]));
  expect([days.length, dropped]).toEqual([1, 3]);
});

test('a forecast without a period is none', () => {
  for (const key of ['forecast', 'hourly'])
    expect(readWith(nws, key, withPeriods([{}])), key).toMatchObject({ kind: 'unreadable' });
});
