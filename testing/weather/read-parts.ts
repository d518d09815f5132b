import type { z } from 'zod';
import type { Adapter, Reading, SourceContext } from '#lib/sources/types.ts';
import { observationSchemas, type WeatherPart } from '#lib/weather/observations.ts';
import { readWith } from '#testing/sources/read-with.ts';

type Read<Part extends string> = Extract<Reading<Part, unknown>, { kind: 'read' }>;

/** The same as `readWith`, of an answer that can be read. */
export function readWell<Part extends string>(
  adapter: Adapter<Part, unknown>,
  request: string,
  answer: string | object,
  context: Partial<SourceContext<unknown>> = {},
): Read<Part> {
  const reading = readWith(adapter, request, answer, context);
  if (reading.kind === 'unreadable') throw new Error(reading.why);
  return reading;
}

type Observations = { [Part in WeatherPart]: z.infer<(typeof observationSchemas)[Part]> };
const schemas: { readonly [Part in WeatherPart]: z.ZodType<Observations[Part]> } = observationSchemas;

/** The observations of one part, as a page gets them: through JSON and the part's schema. */
export function observationsOf<Part extends WeatherPart>(
  reading: Reading<WeatherPart, unknown>,
  part: Part,
): Observations[Part][] {
  const found = reading.kind === 'read' ? (reading.parts[part]?.observations ?? []) : [];
  return found.map((one) => schemas[part].parse(JSON.parse(JSON.stringify(one))));
}
