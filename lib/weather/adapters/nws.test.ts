import { describe, expect, test } from 'vitest';
import { nws } from '#lib/weather/adapters/nws.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import {
  alerts,
  forecast,
  observation,
  point,
  problem,
  quantity,
  santaBarbara,
  stations,
} from '#testing/weather/answers/nws.ts';

const place = santaBarbara;
const asked = (links: Parameters<typeof nws.requests>[0]['links'], where = place) =>
  nws.requests({ place: where, settings: {}, accessKey: null, links, now: clock });
const read = (key: string, answer: string | object) => readWith(nws, key, answer, { place });

describe('what it asks for', () => {
  test('at first the alerts and where the place is in its grid', () => {
    expect(asked({}).map(({ key, url }) => [key, url])).toEqual([
      ['alerts', 'https://api.weather.gov/alerts/active?point=34.4208,-119.6982'],
      ['points', 'https://api.weather.gov/points/34.4208,-119.6982'],
    ]);
  });

  test('four decimals at most, and no zero at their end', () => {
    const [first] = asked({}, { ...place, latitude: 34.5, longitude: -119.698_249 });
    expect(first?.url).toContain('point=34.5,-119.6982');
  });

  test('then the forecasts of its cell and its nearest stations', () => {
    const links = { points: { grid: 'LOX/102,70' }, stations: { station1: 'KAAA', station2: 'KBBB' } };
    expect(asked(links).map(({ url }) => url.replace('https://api.weather.gov', ''))).toEqual([
      '/alerts/active?point=34.4208,-119.6982',
      '/points/34.4208,-119.6982',
      '/stations/KAAA/observations/latest',
      '/stations/KBBB/observations/latest',
      '/gridpoints/LOX/102,70/forecast/hourly',
      '/gridpoints/LOX/102,70/forecast',
      '/gridpoints/LOX/102,70/stations',
    ]);
  });

  test('nothing of what doesn’t look like a cell or a station', () => {
    const links = { points: { grid: '../../elsewhere' }, stations: { station1: 'K/../SBA', station2: '' } };
    expect(asked(links).map(({ key }) => key)).toEqual(['alerts', 'points']);
  });
});

test('the cell of a place comes from its parts, not from the addresses beside them', () => {
  expect(read('points', point)).toEqual({ kind: 'read', parts: {}, links: { grid: 'LOX/102,70' }, dropped: 0 });
});

test('the three nearest stations are kept', () => {
  const shuffled = { ...stations, features: stations.features.toReversed() };
  const links = { station1: 'KAAA', station2: 'KBBB', station3: 'KCCC' };
  expect(read('stations', shuffled)).toMatchObject({ links });
});

test('one whose position is not known is the last of them', () => {
  const [nearest, ...rest] = stations.features;
  const features = [{ ...nearest, geometry: null }, ...rest];
  const links = { station1: 'KBBB', station2: 'KCCC', station3: 'KDDD' };
  expect(read('stations', { ...stations, features })).toMatchObject({ links });
});

describe('an observation', () => {
  const nowIn = (properties: object) => {
    const reading = read('observation-KAAA', {
      ...observation,
      properties: { ...observation.properties, ...properties },
    });
    if (reading.kind !== 'read') throw new Error(reading.why);
    return reading.parts.now?.observations[0];
  };

  test('is read in our units', () => {
    expect(nowIn({})).toEqual({
      observedAt: new Date('2026-11-20T17:53:00Z'),
      station: { en: 'Near the pier', fr: null },
      condition: { sky: 'rain', isNight: false, words: { en: 'Light Rain and Fog/Mist', fr: null } },
      temperatureC: 8.3,
      feelsLike: { kind: 'wind-chill', c: 5.4 },
      humidityPercent: 92.6,
      dewPointC: 7.2,
      wind: { kmh: 22.212, toKmh: null, gustKmh: 37.04, fromDegrees: 240 },
      pressureHpa: 1014.8,
      pressureTendency: null,
      visibilityKm: 4.83,
    });
  });

  test.each([
    [
      'without a temperature is one still',
      { temperature: quantity('degC', null) },
      { temperatureC: null, feelsLike: null },
    ],
    ['in Fahrenheit', { temperature: quantity('degF', 50) }, { temperatureC: 10 }],
    ['in a unit that we don’t know', { temperature: quantity('rankine', 500) }, { temperatureC: null }],
    ['that cannot be', { temperature: quantity('degC', 250) }, { temperatureC: null }],
    [
      'that has failed a check',
      { temperature: { ...quantity('degC', 40), qualityControl: 'X' } },
      { temperatureC: null },
    ],
    [
      'that has failed a check of a vocabulary',
      { temperature: { ...quantity('degC', 40), qualityControl: 'qc:X' } },
      { temperatureC: null },
    ],
    ['with a wind in metres a second', { windSpeed: quantity('m_s-1', 10) }, { wind: { kmh: 36 } }],
    ['in a calm', { windSpeed: quantity('km_h-1', 0), windGust: null }, { wind: { kmh: 0, fromDegrees: null } }],
    ['without a wind', { windSpeed: quantity('km_h-1', null), windGust: null }, { wind: null }],
    ['with a barometer alone', { seaLevelPressure: quantity('Pa', null) }, { pressureHpa: 1015 }],
    [
      'with a heat index below the temperature',
      { heatIndex: quantity('degC', 7), windChill: null },
      { feelsLike: null },
    ],
    [
      'without a drawing and words',
      { icon: null, textDescription: '', presentWeather: [] },
      { condition: { sky: null } },
    ],
  ])('%s', (_name, properties, expected) => {
    expect(nowIn(properties)).toMatchObject(expected);
  });

  test('feels hotter than it is', () => {
    const hot = { temperature: quantity('degC', 33), heatIndex: quantity('degC', 38.5) };
    expect(nowIn(hot)).toMatchObject({ feelsLike: { kind: 'heat-index', c: 38.5 } });
  });

  test('is the newest of a list', () => {
    const older = { ...observation, properties: { ...observation.properties, timestamp: '2026-11-20T16:53:00Z' } };
    const reading = read('observation-KAAA', { type: 'FeatureCollection', features: [older, observation] });
    expect(reading).toMatchObject({ parts: { now: { dataAsOf: new Date('2026-11-20T17:53:00Z') } } });
  });
});

test.each([
  ['a report of a problem', problem],
  ['a page', '<html><h1>502</h1></html>'],
  ['what is cut off', JSON.stringify(alerts).slice(0, 900)],
  ['nothing', ''],
  ['a list', []],
  ['an empty object', {}],
])('%s is none of its answers', (_name, answer) => {
  for (const key of ['alerts', 'points', 'stations', 'forecast', 'hourly', 'observation-KAAA', 'another'])
    expect(read(key, answer), key).toMatchObject({ kind: 'unreadable' });
});

test('an answer to something else is none either', () => {
  expect(read('alerts', forecast)).toMatchObject({ kind: 'unreadable' });
  expect(read('forecast', alerts)).toMatchObject({ kind: 'unreadable' });
});
