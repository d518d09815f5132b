import { fieldOf, isRecord, type JsonRecord } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import type { Reading, SourceAnswer } from '#lib/sources/types.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

export type WeatherReading = Reading<WeatherPart, WeatherObservation>;

export const unreadable = (why: string): WeatherReading => ({ kind: 'unreadable', why });

/** The fields of an answer: GeoJSON has them in `properties`, which we ask for, JSON-LD at its top. */
export const fieldsIn = (root: JsonRecord): JsonRecord => (isRecord(root.properties) ? root.properties : root);

/** What an answer holds, handed to `read`. A page of HTML and a report of a problem are no answers. */
export function readingOf(answer: SourceAnswer, read: (root: JsonRecord) => WeatherReading): WeatherReading {
  const root = parseJson(answer.bytes);
  if (!isRecord(root)) return unreadable('Its answer is no JSON, or is cut off.');
  if (fieldOf(root, 'correlationId') !== undefined && fieldOf(root, 'status') !== undefined)
    return unreadable('It answered with a report of a problem.');
  return read(root);
}
