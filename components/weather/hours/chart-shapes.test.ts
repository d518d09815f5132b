import { expect, test } from 'vitest';
import {
  hourTicks,
  nightShapes,
  precipitationShapes,
  temperatureShapes,
} from '#components/weather/hours/chart-shapes.ts';
import { hoursSaid, sky } from '#testing/weather/observations.ts';

const from = new Date('2026-11-20T18:00:00Z');
const warm = (...degrees: (number | null)[]) =>
  hoursSaid(from, degrees.length, (place) => ({ temperatureC: degrees[place] ?? null }));

test('the line reaches from the lowest to the highest, and breaks where nothing is known', () => {
  const { lines, high, low, freezingY } = temperatureShapes(warm(-4, 0, null, 6));
  expect(lines.map((line) => line.map(({ x, y }) => [x, y]))).toEqual([
    [
      [12.5, 100],
      [37.5, 60],
    ],
    [[87.5, 0]],
  ]);
  expect([high?.c, low?.c, freezingY]).toEqual([6, -4, 60]);
});

test('small differences stay small, and a level line has one label', () => {
  const { lines, low } = temperatureShapes(warm(10, 10));
  expect(lines[0]?.map(({ y }) => y)).toEqual([50, 50]);
  expect(low).toBeNull();
});

test('nothing known is no line', () => {
  expect(temperatureShapes(warm(null, null))).toMatchObject({ lines: [], high: null, low: null, freezingY: null });
});

test('bars are of the chance where it is known, else of the amount', () => {
  const chances = hoursSaid(from, 2, (place) => ({ precipitationPercent: place * 50 }));
  expect(precipitationShapes(chances)).toMatchObject({ kind: 'percent', bars: [{ height: 50 }] });
  const amounts = hoursSaid(from, 2, (place) => ({ precipitationPercent: null, precipitationMm: place * 4 }));
  expect(precipitationShapes(amounts)).toMatchObject({ kind: 'mm', bars: [{ height: 100 }] });
  expect(
    precipitationShapes(hoursSaid(from, 1, () => ({ precipitationPercent: null, precipitationMm: null }))),
  ).toBeNull();
});

test('nights are runs of hours', () => {
  const hours = hoursSaid(from, 4, (place) => ({ condition: sky('clear', place > 1) }));
  expect(nightShapes(hours)).toEqual([{ x: 50, width: 50 }]);
});

test('ticks stand at every sixth hour of the clock', () => {
  const ticks = hourTicks(hoursSaid(from, 24), 'America/Toronto');
  expect(ticks.map(({ isMidnight }) => isMidnight)).toEqual([false, true, false, false]);
});
