import { describe, expect, test } from 'vitest';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { cityPage, list } from '#testing/weather/answers/eccc.ts';

const context = { place: calgary, settings: {}, accessKey: null, links: {}, now: clock };
const keys = (more: object) => eccc.requests({ ...context, ...more }).map(({ key }) => key);
const city = (id: string, longitude: number, latitude: number) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { identifier: id },
});

describe('what is asked', () => {
  test('is the nearest city at first, and the alerts, which need none', () =>
    expect(keys({})).toEqual(['site', 'alerts']));

  test('is its page as soon as it is known', () => {
    expect(keys({ links: { site: { site: 'ab-52' } } })).toEqual(['site', 'citypage', 'alerts']);
  });

  test('is the page of the city that the settings name', () => {
    const [page] = eccc.requests({ ...context, settings: { site: 'AB-52' } });
    expect(page?.url).toBe('https://api.weather.gc.ca/collections/citypageweather-realtime/items/ab-52?f=json');
    expect(keys({ settings: { site: 'ab-52' } })).toEqual(['citypage', 'alerts']);
  });

  test('is nothing with settings that fit nothing', () => expect(keys({ settings: { site: '../x' } })).toEqual([]));

  test('stands in a box with the longitude first', () => {
    const alerts = eccc.requests(context).find(({ key }) => key === 'alerts');
    expect(alerts?.url).toContain('bbox=-114.17,50.95,-113.97,51.15&');
  });
});

describe('the nearest city', () => {
  const cities = [city('ab-50', -113.49, 53.54), city('ab-52', -114.07, 51.05), city('ab-53', -114.2, 51.3)];

  test('is found by where it is', () => {
    expect(readWith(eccc, 'site', list(cities))).toMatchObject({ kind: 'read', links: { site: 'ab-52' } });
  });

  test.each([
    ['of none', []],
    ['of those far away', [city('ab-50', -113.49, 53.54)]],
    ['of those that are nowhere', [{ ...city('ab-52', 0, 0), geometry: null }]],
    ['whose id is none', [city('../..', -114.07, 51.05)]],
  ])('%s is none', (_name, features) => {
    expect(readWith(eccc, 'site', list(features))).toEqual({
      kind: 'unreadable',
      why: 'It has no city near this place.',
    });
  });
});

test.each([
  ['HTML', '<!doctype html><title>Bad gateway</title>'],
  ['an error', { code: 'NotFound', description: 'identifier not found' }],
  ['nothing', ''],
  ['cut off', JSON.stringify(cityPage()).slice(0, 900)],
  ['a list', []],
  ['null', 'null'],
  ['a page without any weather', cityPage({ currentConditions: 1, forecastGroup: [], hourlyForecastGroup: null })],
  ['a page with nothing in it', cityPage({ currentConditions: {}, forecastGroup: {}, hourlyForecastGroup: {} })],
])('an answer that is %s is unreadable', (_name, answer) => {
  for (const key of ['citypage', 'alerts', 'site', 'other'])
    expect(readWith(eccc, key, answer)).toMatchObject({ kind: 'unreadable' });
});

test('a part that cannot be read is missing, and the others are there', () => {
  const reading = readWith(eccc, 'citypage', cityPage({ currentConditions: {} }));
  expect(reading.kind === 'read' && Object.keys(reading.parts)).toEqual(['hours', 'days']);
});

test('a page that came as the only one of a list is read as well', () => {
  expect(readWith(eccc, 'citypage', list([cityPage()]))).toEqual(readWith(eccc, 'citypage', cityPage()));
});

test('its own page is in the language of the edition', () => {
  expect(eccc.homepage(context)).toBe('https://weather.gc.ca/en/location/index.html?coords=51.05,-114.07');
  expect(eccc.homepage({ ...context, place: montreal })).toContain('https://meteo.gc.ca/fr/');
});

test('the service is named as its licence words it', () => {
  expect(eccc.attributions).toEqual([
    {
      text: 'Data Source: Environment and Climate Change Canada',
      url: 'https://eccc-msc.github.io/open-data/licence/readme_en/',
    },
  ]);
});
