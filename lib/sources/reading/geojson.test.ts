import { describe, expect, test } from 'vitest';
import { distanceKm, isWithin, positionOf } from '#lib/sources/reading/geojson.ts';

const calgary = { latitude: 51.05, longitude: -114.07 };
const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const city = box(-114.3, 50.9, -113.9, 51.2);
const elsewhere = box(-113, 50, -112, 51);
const middle = box(-114.1, 51, -114, 51.1);

describe('a spot', () => {
  test.each([
    ['in a polygon', { type: 'Polygon', coordinates: [city] }, true],
    ['in one that is wound the other way', { type: 'Polygon', coordinates: [city.toReversed()] }, true],
    ['beside one', { type: 'Polygon', coordinates: [elsewhere] }, false],
    ['in its hole', { type: 'Polygon', coordinates: [city, middle] }, false],
    ['in one of several', { type: 'MultiPolygon', coordinates: [[elsewhere], [city]] }, true],
    ['in the hole of one of several', { type: 'MultiPolygon', coordinates: [[elsewhere], [city, middle]] }, false],
    ['and no geometry', null, null],
    ['and several of none', { type: 'MultiPolygon', coordinates: [] }, null],
    ['and a polygon without rings', { type: 'Polygon', coordinates: [] }, null],
    ['and a damaged ring', { type: 'Polygon', coordinates: [[...city.slice(1), [null, 51]]] }, null],
    ['in one of several, another of which is damaged', { type: 'MultiPolygon', coordinates: [[[]], [city]] }, true],
    [
      'beside one of several, another of which is damaged',
      { type: 'MultiPolygon', coordinates: [[[]], [middle.slice(3)]] },
      null,
    ],
    ['and a point', { type: 'Point', coordinates: [-114, 51] }, null],
  ])('%s', (_name, geometry, expected) => expect(isWithin(calgary, geometry)).toBe(expected));
});

test('from Calgary to Edmonton are 280 km', () => {
  expect(distanceKm(calgary, [-113.49, 53.54])).toBeCloseTo(280, -1);
});

test.each([
  [
    [-114, 51, 1_045],
    [-114, 51],
  ],
  [[-114], null],
  [[51, -114], null],
  ['x', null],
])('%j is the position %j', (value, expected) => expect(positionOf(value)).toEqual(expected));
