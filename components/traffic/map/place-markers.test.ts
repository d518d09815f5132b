import { expect, test } from 'vitest';
import { placeMarkers } from '#components/traffic/map/place-markers.ts';
import { seededRandom } from '#testing/seeded-random.ts';

const sizes = [
  { widthPx: 288, heightPx: 350 },
  { widthPx: 700, heightPx: 850 },
];

const scattered = (seed: number, from: number, to: number) => {
  const random = seededRandom(seed);
  return () => from + random() * (to - from);
};

test('a marker with room around it stays where it is', () => {
  const far = [
    { x: 20, y: 20 },
    { x: 80, y: 80 },
  ];
  expect(placeMarkers(far, sizes)).toEqual(far.map((marker) => ({ marker, dx: 0, dy: 0 })));
});

test('one at the edge is moved onto the map', () => {
  expect(placeMarkers([{ x: 0, y: 100 }], sizes)).toMatchObject([{ dx: 12, dy: -12 }]);
});

test.each([
  ['at one place', () => 50],
  ['anywhere', scattered(3, 0, 100)],
  ['close together', scattered(4, 40, 60)],
])('thirty %s cover none another, on a small map and on a large one', (_name, at) => {
  const markers = Array.from({ length: 30 }, () => ({ x: at(), y: at() }));
  const placed = placeMarkers(markers, sizes);
  for (const { widthPx, heightPx } of sizes) {
    const places = placed.map(({ marker, dx, dy }) => [
      (marker.x * widthPx) / 100 + dx,
      (marker.y * heightPx) / 100 + dy,
    ]);
    const gaps = places.flatMap(([x = 0, y = 0], place) =>
      places.slice(place + 1).map(([otherX = 0, otherY = 0]) => Math.hypot(x - otherX, y - otherY)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(21);
    expect(places.flat().every((one) => one >= 11)).toBe(true);
  }
});
