import { fieldOf, isRecord, lineOf, numberOf } from '#lib/sources/reading/fields.ts';
import { fahrenheitToC, knotsToKmh, mphToKmh } from '#lib/weather/adapters/us-units.ts';

type Conversion = (value: number) => number;
const same: Conversion = (value) => value;

/** By the code of the unit, without the vocabulary that it is of: "wmoUnit:degC", "unit:degC". */
type Measure = { units: Readonly<Record<string, Conversion>>; min: number; max: number };

export const measures = {
  celsius: {
    units: { degC: same, C: same, degF: fahrenheitToC, F: fahrenheitToC, K: (kelvin) => kelvin - 273.15 },
    min: -90,
    max: 60,
  },
  kmh: {
    units: {
      'km_h-1': same,
      'km/h': same,
      'm_s-1': (ms) => ms * 3.6,
      'm/s': (ms) => ms * 3.6,
      'mi_h-1': mphToKmh,
      mph: mphToKmh,
      kn: knotsToKmh,
      kt: knotsToKmh,
    },
    min: 0,
    max: 500,
  },
  hpa: { units: { Pa: (pa) => pa / 100, hPa: same }, min: 850, max: 1090 },
  km: { units: { m: (metres) => metres / 1000, km: same }, min: 0, max: 200 },
  percent: { units: { percent: same }, min: 0, max: 100 },
  degrees: { units: { 'degree_(angle)': same, degree: same }, min: 0, max: 360 },
} as const satisfies Record<string, Measure>;

/** More than any unit here needs. */
const beyond = 10_000_000;

/** Without the vocabulary that it is of: "wmoUnit:degC", "qc:V". */
const codeOf = (value: unknown) => lineOf(value)?.split(':').at(-1) ?? '';

/** Marks of the service's own checks: rejected, and bad in the eyes of a meteorologist. */
const rejected = ['X', 'B'];

/**
 * A quantity in our unit: `{ unitCode, value }`, or a plain number in `plainUnit`. Null where it has no value, an unknown
 * unit, has failed the service's checks, or cannot be true.
 * @param name which of its values: a span has `minValue` and `maxValue`
 */
export function quantityOf(value: unknown, measure: Measure, plainUnit?: unknown, name = 'value'): number | null {
  if (rejected.includes(codeOf(fieldOf(value, 'qualityControl')))) return null;
  const [number, unit] = isRecord(value) ? [fieldOf(value, name), fieldOf(value, 'unitCode')] : [value, plainUnit];
  const code = codeOf(unit);
  const convert = Object.hasOwn(measure.units, code) ? measure.units[code] : undefined;
  const given = numberOf(number, -beyond, beyond);
  return convert && given !== null ? numberOf(convert(given), measure.min, measure.max) : null;
}
