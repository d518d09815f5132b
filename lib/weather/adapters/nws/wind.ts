import { fieldOf, isRecord, lineOf } from '#lib/sources/reading/fields.ts';
import { measures, quantityOf } from '#lib/weather/adapters/nws/quantity.ts';
import type { Wind } from '#lib/weather/observations.ts';

const points = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');

/** "5 mph", "5 to 10 mph", "around 10 km/h" */
const inWords = /^(?:(?:around|up to) )?(\d{1,3})(?: ?(?:to|-|–) ?(\d{1,3}))? ?(mph|km\/h|kt|m\/s)$/i;

type Speed = Pick<Wind, 'kmh' | 'toKmh'>;

/** Of a forecast: a text, or a quantity with one value or a span. */
function speedOf(value: unknown): Speed {
  const of = (number: unknown, unit?: unknown, name?: string) => quantityOf(number, measures.kmh, unit, name);
  if (isRecord(value)) {
    const single = of(value);
    if (single !== null) return { kmh: single, toKmh: null };
    const [kmh, toKmh] = [of(value, undefined, 'minValue'), of(value, undefined, 'maxValue')];
    return kmh === null ? { kmh: toKmh, toKmh: null } : { kmh, toKmh: higher(toKmh, kmh) };
  }
  const [, low, high, unit] = inWords.exec(lineOf(value) ?? '') ?? [];
  const kmh = of(low, unit?.toLowerCase());
  return { kmh, toKmh: kmh === null ? null : higher(of(high, unit?.toLowerCase()), kmh) };
}

const higher = (value: number | null, than: number) => (value !== null && value > than ? value : null);

/** @param direction "NW", or a quantity of degrees */
export function windOf(speed: unknown, gust: unknown, direction: unknown): Wind | null {
  const { kmh, toKmh } = speedOf(speed);
  const gustKmh = speedOf(gust).toKmh ?? speedOf(gust).kmh;
  if (kmh === null && gustKmh === null) return null;
  // calm is reported as from the north
  const isCalm = !(kmh || toKmh || gustKmh);
  return { kmh, toKmh, gustKmh, fromDegrees: isCalm ? null : degreesOf(direction) };
}

function degreesOf(direction: unknown): number | null {
  if (isRecord(direction)) return quantityOf(direction, measures.degrees);
  const place = points.indexOf(lineOf(direction)?.toUpperCase() ?? '');
  return place < 0 ? null : place * 22.5;
}

/** The fields of an observation and of a period have the same names. */
export const windIn = (record: unknown): Wind | null =>
  windOf(fieldOf(record, 'windSpeed'), fieldOf(record, 'windGust'), fieldOf(record, 'windDirection'));
