import { describe, expect, test } from 'vitest';
import { airnow } from '#lib/weather/adapters/airnow.ts';
import { calgary } from '#testing/editions.ts';
import { clock, readWith } from '#testing/sources/read-with.ts';
import { airRow, reportingAreas } from '#testing/weather/answers/airnow.ts';
import { santaBarbara } from '#testing/weather/answers/nws.ts';

const place = santaBarbara;
const read = (text: string, context: Parameters<typeof readWith>[3] = {}) =>
  readWith(airnow, 'areas', text, { place, ...context });
function airIn(text: string, context: Parameters<typeof readWith>[3] = {}) {
  const reading = read(text, context);
  if (reading.kind !== 'read') throw new Error(reading.why);
  return reading.parts.air?.observations ?? [];
}

test('the primary pollutant makes the value, and forecasts go by their day', () => {
  const common = { scale: 'us-aqi', area: { en: 'Santa Barbara', fr: null }, agency: 'A County Air District' };
  const at = new Date('2026-11-20T17:00:00Z');
  expect(read(reportingAreas)).toEqual({
    kind: 'read',
    parts: {
      air: {
        dataAsOf: at,
        observations: [
          { ...common, kind: 'observed', at, value: 30, category: 'good', pollutant: 'O3' },
          // made three days ago for today, without an index
          {
            ...common,
            kind: 'forecast',
            at: new Date('2026-11-20T08:00:00Z'),
            value: null,
            category: 'good',
            pollutant: 'O3',
          },
          // the newer of two for tomorrow
          {
            ...common,
            kind: 'forecast',
            at: new Date('2026-11-21T08:00:00Z'),
            value: 58,
            category: 'us-moderate',
            pollutant: 'PM2.5',
          },
        ],
      },
    },
    links: {},
    dropped: 0,
  });
});

describe('the area', () => {
  test('is the one that the settings name', () => {
    expect(airIn(reportingAreas, { settings: { area: 'goleta|ca' } })).toMatchObject([{ value: 24 }]);
  });
  test('is the nearest with an observation, where none is named', () => {
    const silent = airRow({ area: 'Nearest', position: '34.42|-119.70', type: 'F' });
    expect(airIn(`${silent}\n${reportingAreas}`)[0]).toMatchObject({ area: { en: 'Santa Barbara' } });
  });
  test('has a name like Área, in Latin-1 as in UTF-8', () => {
    const text = airRow({ area: 'Área' });
    for (const encoding of ['latin1', 'utf8'] as const) {
      const answer = { bytes: Buffer.from(text, encoding), contentType: '' };
      const context = { place, settings: {}, accessKey: null, links: {}, now: clock };
      expect(JSON.stringify(airnow.read('areas', answer, context)), encoding).toContain('Área');
    }
  });
});

describe('the time', () => {
  test.each([
    ['PST', '11/20/26', '9:00', 'America/Los_Angeles', '2026-11-20T17:00:00.000Z'],
    ['PDT', '10/20/26', '0:00', 'America/Los_Angeles', '2026-10-20T07:00:00.000Z'],
    ['HST', '11/20/26', '7:00', 'Pacific/Honolulu', '2026-11-20T17:00:00.000Z'],
    // a neighbour over the border of a zone
    ['CST', '11/20/26', '11:00', 'America/New_York', '2026-11-20T17:00:00.000Z'],
    // Alaska's, by letters that elsewhere are the Atlantic's
    ['AST', '11/20/26', '8:00', 'America/Anchorage', '2026-11-20T17:00:00.000Z'],
    ['ADT', '10/20/26', '9:00', 'America/Anchorage', '2026-10-20T17:00:00.000Z'],
    ['AST', '11/20/26', '13:00', 'America/Puerto_Rico', '2026-11-20T17:00:00.000Z'],
    ['ChST', '11/21/26', '3:00', 'Pacific/Guam', '2026-11-20T17:00:00.000Z'],
  ])('in %s on %s at %s in %s', (zone, valid, time, timeZone, at) => {
    const context = { place: { ...place, timeZone } };
    expect(airIn(airRow({ zone, valid, time }), context)).toMatchObject([{ at: new Date(at) }]);
  });
});

test.each([
  ['Good', 'good'],
  ['Moderate', 'us-moderate'],
  ['Unhealthy for Sensitive Groups', 'sensitive-groups'],
  ['Unhealthy', 'unhealthy'],
  ['Very Unhealthy', 'very-unhealthy'],
  ['Hazardous', 'hazardous'],
  // by the index
  ['', 'very-unhealthy'],
])('%j is a category', (category, expected) => {
  expect(airIn(airRow({ category, aqi: '201' }))).toMatchObject([{ value: 201, category: expected }]);
});

test('an index alone without a mark of the primary pollutant is the highest', () => {
  const rows = [airRow({ primary: 'N', aqi: '12' }), airRow({ primary: 'N', aqi: '45', pollutant: 'PM10' })];
  expect(airIn(rows.join('\n'))).toMatchObject([{ value: 45, pollutant: 'PM10' }]);
});

test('a row that cannot be read costs the others nothing', () => {
  const broken = ['no row', airRow({ valid: '13/45/26' }), airRow({ aqi: '', category: '' }), airRow({ time: '' })];
  expect(read([...broken, airRow()].join('\n'))).toMatchObject({ dropped: 4, parts: { air: { observations: [{}] } } });
});

test.each([
  ['nothing', ''],
  ['a page', '<html>\n<h1>403 Forbidden</h1>\n</html>'],
  ['JSON', '[{"AQI":28}]'],
  ['rows of elsewhere', airRow({ area: 'Boise', state: 'ID', position: '43.6|-116.2' })],
  ['rows of a country abroad', airRow({ state: '  ' })],
  ['yesterday alone', airRow({ type: 'Y' })],
  ['forecasts for days that are past', airRow({ type: 'F', valid: '11/19/26' })],
  ['an observation of tomorrow', airRow({ valid: '11/21/26' })],
])('%s is no good air', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'unreadable' });
});

test('Calgary is too far from all of them', () => {
  expect(read(reportingAreas, { place: calgary })).toMatchObject({ kind: 'unreadable' });
});

test('its own page is the area’s', () => {
  expect(airnow.homepage({ place, settings: { area: 'Santa Barbara|CA' } })).toBe(
    'https://www.airnow.gov/?city=Santa+Barbara&state=CA&country=USA',
  );
  expect(airnow.homepage({ place, settings: {} })).toBe('https://www.airnow.gov/');
});
