import { expect, test } from 'vitest';
import { skyOf } from '#lib/weather/adapters/eccc/sky.ts';

test('every code from 0 to 48 has its sky, but those that are not used', () => {
  const without = Array.from({ length: 49 }, (_, code) => code).filter((code) => skyOf(code).sky === null);
  expect(without).toEqual([20, 21, 29]);
});

test.each([
  [0, 'clear', false],
  ['06', 'rain', false],
  [12, 'rain', null],
  [18, 'heavy-snow', null],
  [30, 'clear', true],
  [39, 'thunderstorm', true],
  [44, 'smoke', null],
  [48, 'tornado', null],
  [29, null, null],
  [1.5, null, false],
  ['', null, null],
  [null, null, null],
])('code %j is %j', (code, sky, isNight) => expect(skyOf(code)).toEqual({ sky, isNight }));
