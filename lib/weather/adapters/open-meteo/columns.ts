import { dayMs, hourMs, secondMs } from '#lib/clock.ts';
import { fieldOf, isRecord, type JsonRecord, lineOf, listOf, numberOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import { fahrenheitToC, inchesToMm, knotsToKmh, mphToKmh } from '#lib/weather/adapters/us-units.ts';

type Conversion = (value: number) => number;
const same: Conversion = (value) => value;

type Measure = { usual: string; units: Readonly<Record<string, Conversion>>; min: number; max: number };

const measures = {
  celsius: { usual: '°C', units: { '°C': same, '°F': fahrenheitToC }, min: -90, max: 60 },
  kmh: {
    usual: 'km/h',
    units: { 'km/h': same, 'm/s': (ms) => ms * 3.6, 'mp/h': mphToKmh, mph: mphToKmh, kn: knotsToKmh },
    min: 0,
    max: 500,
  },
  mm: { usual: 'mm', units: { mm: same, inch: inchesToMm }, min: 0, max: 1_000 },
  km: { usual: 'm', units: { m: (metres) => metres / 1000 }, min: 0, max: 200 },
  hpa: { usual: 'hPa', units: { hPa: same }, min: 850, max: 1090 },
  percent: { usual: '%', units: { '%': same }, min: 0, max: 100 },
  degrees: { usual: '°', units: { '°': same }, min: 0, max: 360 },
  uv: { usual: '', units: { '': same }, min: 0, max: 30 },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
const beyond = 10_000_000;

/** One of the lists of an answer, "hourly" or "daily", or what it says of now. */
export type Columns = { values: JsonRecord; units: unknown; offsetMs: number };

/** What an answer holds; null where it is none, or says what was wrong with the request. */
export function answerOf(bytes: Uint8Array): JsonRecord | null {
  const root = parseJson(bytes);
  return isRecord(root) && root.error !== true ? root : null;
}

/** @returns null where the answer has no such list, or doesn't say how far its clocks are from UTC */
export function columnsOf(root: JsonRecord, name: 'current' | 'hourly' | 'daily'): Columns | null {
  const { [name]: values, [`${name}_units`]: units } = root;
  const offset = numberOf(root.utc_offset_seconds, -15 * 3600, 15 * 3600);
  return isRecord(values) && offset !== null ? { values, units, offsetMs: offset * secondMs } : null;
}

/** The times of a list, with the places of their values in the other lists. */
export const timesOf = ({ values }: Columns) => listOf(values.time).slice(0, 400);

/** A value of now (`row` null) or of a row in our unit. Null where it is missing or cannot be true. */
export function numberIn(columns: Columns, name: string, measure: MeasureName, row: number | null): number | null {
  const { usual, units, min, max }: Measure = measures[measure];
  const given = fieldOf(columns.units, name);
  const unit = given === undefined ? usual : (lineOf(given) ?? '');
  const convert = Object.hasOwn(units, unit) ? units[unit] : undefined;
  const value = numberOf(cellOf(columns, name, row), -beyond, beyond);
  return convert && value !== null ? numberOf(convert(value), min, max) : null;
}

export const cellOf = ({ values }: Columns, name: string, row: number | null): unknown =>
  row === null ? fieldOf(values, name) : fieldOf(values, name, row);

const naive = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;

/** Seconds since 1970, which we ask for, or a local time without its zone; null further than a month from `now`. */
export function instantOf(time: unknown, { offsetMs }: Columns, now: Date): Date | null {
  const local = typeof time === 'string' && naive.test(time);
  const ms = local ? Date.parse(`${time}${time.length > 10 ? ':00' : ''}Z`) - offsetMs : secondsOf(time);
  return Math.abs(ms - now.getTime()) <= 31 * dayMs ? new Date(ms) : null;
}

const secondsOf = (time: unknown) => (numberOf(time, 0, 1e11) ?? Number.NaN) * secondMs;

/** The day that the service's own clocks show; they keep one offset throughout, so after a change it may begin at 23. */
export function dateOf(time: unknown, columns: Columns, now: Date): string | null {
  const at = instantOf(time, columns, now);
  return at && new Date(at.getTime() + columns.offsetMs + 2 * hourMs).toISOString().slice(0, 10);
}
