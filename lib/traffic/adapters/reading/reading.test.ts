import { describe, expect, test } from 'vitest';
import { zonedToInstant } from '#lib/editions/zoned-time.ts';
import { currentOrNextWindow, type DailyTimes, isAllDay } from '#lib/traffic/adapters/reading/daily-times.ts';
import { readList } from '#lib/traffic/adapters/reading/list-reading.ts';
import { nextNight } from '#lib/traffic/adapters/reading/nights.ts';
import { pictureUrl } from '#lib/traffic/adapters/reading/picture-url.ts';
import { plainText } from '#lib/traffic/adapters/reading/plain-text.ts';
import { asLine, geometryOf, isWithin, pointOf } from '#lib/traffic/adapters/reading/points.ts';
import { decodePolyline } from '#lib/traffic/adapters/reading/polyline.ts';
import { epochTime, isoTime, localTime, utcTime } from '#lib/traffic/adapters/reading/times.ts';
import { clock } from '#testing/sources/read-with.ts';

describe('a text', () => {
  test.each([
    ['16 Avenue&#160;NE &amp; Edmonton Trail', '16 Avenue NE & Edmonton Trail'],
    ['<b>Mon, Tue:</b><br/>9:00 AM to 3:00 PM<br/><br/>', 'Mon, Tue: 9:00 AM to 3:00 PM'],
    ['&amp;lt;b&amp;gt;Expect delays&amp;lt;/b&amp;gt;', 'Expect delays'],
    ['Closed<script>alert(1)</script> today', 'Closed today'],
    ['<img src=x onerror=alert(1)>Detour', 'Detour'],
    ['Width < 3 m & slow', 'Width < 3 m & slow'],
    ['  two\n lines ', 'two lines'],
    ['Broken <b', 'Broken'],
  ])('%j is %j', (value, expected) => expect(plainText(value)).toBe(expected));

  test.each([null, 5, {}, '', '&nbsp;', '<p></p>'])('%j is none', (value) => expect(plainText(value)).toBeNull());
  test('is cut at its length', () => expect(plainText('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`));
});

describe('a point', () => {
  test('may be written as texts', () => expect(pointOf('51.05', '-114.07')).toEqual(at(51.05, -114.07)));
  test.each([
    [0, 0],
    [91, 0],
    [51, -181],
    [null, -114],
    ['NaN', -114],
  ])('%j, %j is none', (latitude, longitude) => expect(pointOf(latitude, longitude)).toBeNull());

  const calgary = { latitude: 51.05, longitude: -114.07 };
  test('is within a distance of a place, or isn’t, or nobody knows', () => {
    expect(isWithin(calgary, { point: at(51.13, -114.01) }, 15)).toBe(true);
    expect(isWithin(calgary, { point: at(53.55, -113.49) }, 60)).toBe(false);
    expect(isWithin(calgary, { point: at(53.55, -113.49), line: [at(51.3, -114)] }, 60)).toBe(true);
    expect(isWithin(calgary, { point: null, line: null }, 60)).toBeNull();
  });
});

describe('a geometry', () => {
  test.each([
    ['a point', { type: 'Point', coordinates: [-114, 51] }, at(51, -114), null],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [-114, 51, 900],
          [-114.1, 51],
        ],
      },
      at(51, -114),
      2,
    ],
    ['points', { type: 'MultiPoint', coordinates: [[-114, 51]] }, at(51, -114), null],
    [
      'lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [[-1, 51]],
          [
            [-114, 51],
            [-114.1, 51],
          ],
        ],
      },
      at(51, -114),
      2,
    ],
    ['latitude first', { type: 'Point', coordinates: [51, -114] }, at(51, -114), null],
    [
      'several kinds',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [-113, 50] },
          null,
          {
            type: 'LineString',
            coordinates: [
              [-114, 51],
              ['-114.1', '51'],
            ],
          },
          { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [-112, 50] }] },
        ],
      },
      at(51, -114),
      2,
    ],
    [
      'areas',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [-114, 51],
              [-114.1, 51],
              [-114, 51],
            ],
          ],
        ],
      },
      at(51, -114),
      3,
    ],
    ['nothing', null, null, null],
    ['something else', { type: 'LineString', coordinates: 'NaN' }, null, null],
    ['nowhere', { type: 'Point', coordinates: [0, 0] }, null, null],
  ])('of %s', (_name, geometry, point, length) => {
    const read = geometryOf(geometry);
    expect([read.point, read.line?.length ?? null]).toEqual([point, length]);
  });

  test('of a line that jumps across a continent has no line', () => {
    expect(asLine([at(51, -114), at(45, -75)])).toBeNull();
  });
  test('of many points is thinned out, with both its ends', () => {
    const line = Array.from({ length: 5_000 }, (_, place) => at(51 + place / 1e5, -114));
    const thin = asLine(line);
    expect([thin?.length, thin?.[0], thin?.at(-1)]).toEqual([400, line[0], line.at(-1)]);
  });
});

test('a polyline is decoded, as its makers’ example says', () => {
  expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
    at(38.5, -120.2),
    at(40.7, -120.95),
    at(43.252, -126.453),
  ]);
});
test.each([null, '', 'not a line', '\u0000\ud800', '~~~~~~~~~~~~~~~~~~~~A'])('%j is no polyline', (value) => {
  expect(decodePolyline(value)).toEqual([]);
});

describe('a time', () => {
  test.each([
    ['with its zone', isoTime('2026-11-20 17:42:03+00:00', clock), '2026-11-20T17:42:03.000Z'],
    ['with many decimals', isoTime('2026-07-09T19:48:32.0824011+00:00', clock), '2026-07-09T19:48:32.082Z'],
    ['without one', isoTime('2026-11-20T17:42:03', clock), undefined],
    ['without one, of UTC', utcTime('2026-11-18T16:00', clock), '2026-11-18T16:00:00.000Z'],
    ['of a clock', localTime('2026-07-30T14:00:00.000', 'America/Los_Angeles', clock), '2026-07-30T21:00:00.000Z'],
    [
      'of a clock, with seconds',
      localTime('2026-07-30T14:18:44.500', 'Europe/Paris', clock),
      '2026-07-30T12:18:44.500Z',
    ],
    ['of no clock', localTime('2026-02-31T14:00:00', 'America/Los_Angeles', clock), undefined],
    ['in seconds', epochTime(1795196640, clock), '2026-11-20T17:44:00.000Z'],
    ['in milliseconds', epochTime(1795196640000, clock), '2026-11-20T17:44:00.000Z'],
    ['that stands for none', epochTime(-62135596800, clock), undefined],
    ['0', epochTime(0, clock), undefined],
    ['far away', isoTime('2999-12-31T00:00:00Z', clock), undefined],
    ['in no number', epochTime('NaN', clock), undefined],
  ])('%s', (_name, read, expected) => expect(read?.toISOString()).toBe(expected));
});

describe('daily times', () => {
  const weekdays: DailyTimes = {
    days: new Set([1, 2, 3, 4, 5]),
    firstDate: '2026-10-05',
    lastDate: '2026-12-17',
    start: '09:00',
    end: '15:00',
    toInstant: (local) => zonedToInstant(local, 'UTC'),
  };
  const window = (rule: Partial<DailyTimes>, now: string) => {
    const { startsAt, endsAt } = currentOrNextWindow([{ ...weekdays, ...rule }], new Date(now)) ?? {};
    return [startsAt?.toISOString().slice(0, 16), endsAt?.toISOString().slice(0, 16)];
  };
  test.each([
    ['within them', {}, '2026-11-20T12:00Z', ['2026-11-20T09:00', '2026-11-20T15:00']],
    ['after those of a Friday', {}, '2026-11-20T18:00Z', ['2026-11-23T09:00', '2026-11-23T15:00']],
    ['before they begin', {}, '2026-01-01T00:00Z', ['2026-10-05T09:00', '2026-10-05T15:00']],
    ['when they are over', {}, '2026-12-18T00:00Z', [undefined, undefined]],
    ['over midnight', { start: '21:00', end: '05:00' }, '2026-11-20T03:00Z', ['2026-11-19T21:00', '2026-11-20T05:00']],
    [
      'without an end',
      { firstDate: null, lastDate: null },
      '2030-01-01T10:00Z',
      ['2030-01-01T09:00', '2030-01-01T15:00'],
    ],
    ['on no day', { days: new Set<number>() }, '2026-11-20T12:00Z', [undefined, undefined]],
  ])('%s', (_name, rule, now, expected) => expect(window(rule, now)).toEqual(expected));

  test('of day and night say nothing', () => {
    const days = new Set([1, 2, 3, 4, 5, 6, 7]);
    expect([isAllDay({ days, start: '00:00', end: '23:59' }), isAllDay(weekdays)]).toEqual([true, false]);
  });
});

test.each([
  ['http://cameras.example.org/loc75.jpg', 'https://cameras.example.org/loc75.jpg'],
  ['https://cameras.example.org/1', 'https://cameras.example.org/1'],
  ['https://127.0.0.1/1.jpg', null],
  ['https://intranet/1.jpg', null],
  ['ftp://cameras.example.org/1.jpg', null],
  ['https://a:b@cameras.example.org/1.jpg', null],
  ['data:image/png;base64,AAAA', null],
  [null, null],
])('the picture %j is at %j', (value, expected) => expect(pictureUrl(value)).toBe(expected));

test.each([
  ['by day', '2026-11-20T18:00Z', 'Full closure overnight.', '2026-11-21T04:00:00.000Z'],
  ['by night', '2026-11-21T08:00Z', 'Full closure overnight.', '2026-11-17T04:00:00.000Z'],
  ['before the first of them', '2026-11-01T18:00Z', 'Full closure overnight.', '2026-11-17T04:00:00.000Z'],
  ['that is not of the nights', '2026-11-20T18:00Z', 'Full closure.', '2026-11-17T04:00:00.000Z'],
])('work of the nights %s begins at its hour', (_name, now, text, expected) => {
  const startsAt = new Date('2026-11-17T04:00Z');
  expect(nextNight(startsAt, text, 'America/Edmonton', new Date(now))?.toISOString()).toBe(expected);
});

describe('a list', () => {
  const advisory = (id: string, text: string) => ({
    id,
    text,
    language: 'en',
    isImportant: false,
    startsAt: null,
    endsAt: null,
  });
  const read = (records: unknown[]) =>
    readList('advisories', records, (record) =>
      typeof record === 'string' ? (record ? [advisory('a', record)] : []) : null,
    );
  test('keeps what could be read, each with an id of its own', () => {
    const reading = read(['Snow.', 5, 'Ice.', '']);
    expect(reading).toMatchObject({ kind: 'read', dropped: 1 });
    expect(reading).toHaveProperty('parts.advisories.observations', [advisory('a', 'Snow.'), advisory('a#2', 'Ice.')]);
  });
  test('has what stands in it twice once', () => {
    expect(read(['Snow.', 'Snow.'])).toHaveProperty('parts.advisories.observations', [advisory('a', 'Snow.')]);
  });
  test('in which nothing could be read is unreadable', () => expect(read([5, '']).kind).toBe('unreadable'));
  test('in which nothing is wanted is empty', () => expect(read(['']).kind).toBe('read'));
});

function at(latitude: number, longitude: number) {
  return { latitude, longitude };
}
