import { instantToZoned } from '#lib/editions/zoned-time.ts';
import type { HourObservation } from '#lib/weather/observations.ts';

/** Where things stand in the drawing: across in percent of its width, down from 0 to 100 of its own part. */
export type Point = { x: number; y: number };
export type LabelledPoint = Point & { c: number };
export type Bars = { kind: 'percent' | 'mm'; bars: readonly { x: number; width: number; height: number }[] };

/** The least span of the scale, so that a tenth of a degree isn't drawn as a mountain. */
const leastSpanC = 6;

/** The middle of an hour's column. */
const across = (place: number, count: number) => round(((place + 0.5) / count) * 100);
const round = (number: number) => Math.round(number * 100) / 100;

/** A line for each run of hours whose temperature is known, its highest and lowest point, and where it freezes. */
export function temperatureShapes(hours: readonly HourObservation[]): {
  lines: readonly (readonly Point[])[];
  high: LabelledPoint | null;
  low: LabelledPoint | null;
  freezingY: number | null;
} {
  const known = hours.flatMap(({ temperatureC }) => temperatureC ?? []);
  if (known.length === 0) return { lines: [], high: null, low: null, freezingY: null };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const spare = Math.max(0, leastSpanC - (most - least)) / 2;
  const [bottom, top] = [least - spare, most + spare];
  const down = (c: number) => round(((top - c) / (top - bottom)) * 100);
  const points = hours.map(({ temperatureC: c }, place) =>
    c === null ? null : { x: across(place, hours.length), y: down(c), c },
  );
  const lines: LabelledPoint[][] = [[]];
  for (const point of points) {
    if (point) lines.at(-1)?.push(point);
    else if (lines.at(-1)?.length) lines.push([]);
  }
  return {
    lines: lines.filter((line) => line.length > 0),
    high: points.find((point) => point?.c === most) ?? null,
    low: least === most ? null : (points.find((point) => point?.c === least) ?? null),
    freezingY: bottom < 0 && top > 0 ? down(0) : null,
  };
}

/** The chance of precipitation where that is known, else its amount; null where neither is. */
export function precipitationShapes(hours: readonly HourObservation[]): Bars | null {
  const chances = hours.map(({ precipitationPercent }) => precipitationPercent);
  const amounts = hours.map(({ precipitationMm }) => precipitationMm);
  const kind = chances.some((chance) => chance !== null) ? 'percent' : 'mm';
  const values = kind === 'percent' ? chances : amounts;
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const full = kind === 'percent' ? 100 : Math.max(2, ...known);
  const width = 100 / hours.length;
  return {
    kind,
    bars: values.flatMap((value, place) =>
      value
        ? [{ x: round((place + 0.15) * width), width: round(width * 0.7), height: round((value / full) * 100) }]
        : [],
    ),
  };
}

/** Runs of hours by night. */
export function nightShapes(hours: readonly HourObservation[]): readonly { x: number; width: number }[] {
  const width = 100 / hours.length;
  const nights: { from: number; to: number }[] = [];
  for (const [place, { condition }] of hours.entries()) {
    if (!condition.isNight) continue;
    const last = nights.at(-1);
    if (last?.to === place) last.to = place + 1;
    else nights.push({ from: place, to: place + 1 });
  }
  return nights.map(({ from, to }) => ({ x: round(from * width), width: round((to - from) * width) }));
}

/** Every sixth hour of the clock, and the midnights among them. */
export function hourTicks(
  hours: readonly HourObservation[],
  timeZone: string,
): readonly { x: number; at: Date; isMidnight: boolean }[] {
  return hours.flatMap(({ at }, place) => {
    const clock = instantToZoned(at, timeZone).slice(11, 16);
    if (!['00:00', '06:00', '12:00', '18:00'].includes(clock)) return [];
    return [{ x: across(place, hours.length), at, isMidnight: clock === '00:00' }];
  });
}
