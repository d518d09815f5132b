import { expect, test } from 'vitest';
import { degrees, depth, distance, percent, pressure, speed, temperature } from '#components/weather/measures.ts';

const plain = (measure: object) => Object.values(measure).map((text) => String(text).replaceAll('\u00a0', ' '));

test.each([
  [temperature(-0.4, 'en-CA'), ['0 °C', '31 °F']],
  [temperature(-13.6, 'fr-CA'), ['−14 °C', '8 °F']],
  [degrees(-0.2, 'en'), ['0°', '32°']],
  [degrees(-18, 'en'), ['−18°', '0°']],
  [speed(24.2, 'en'), ['24', '15']],
  [pressure(1008.4, 'CA', 'fr-CA'), ['100,8 kPa', '29,78 inHg']],
  [pressure(1013.25, 'US', 'en-US'), ['1013 hPa', '29.92 inHg']],
  [distance(3.24, 'en'), ['3.2 km', '2 mi']],
  [distance(16.09, 'en'), ['16 km', '10 mi']],
  [depth(0.8, 'en'), ['0.8 mm', '0.03 in']],
  [depth(12.6, 'en'), ['13 mm', '0.5 in']],
])('%o', (measure, texts) => expect(plain(measure)).toEqual(texts));

test('a percentage', () => {
  expect([percent(70, 'en-CA'), percent(70, 'fr-CA')]).toEqual(['70%', '70\u00a0%']);
});
