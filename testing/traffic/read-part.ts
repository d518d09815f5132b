import { z } from 'zod';
import type { Adapter, SourceContext } from '#lib/sources/types.ts';
import { observationSchemas, type TrafficObservation, type TrafficPart } from '#lib/traffic/observations.ts';
import { readWith } from '#testing/sources/read-with.ts';

type Observation<Part extends TrafficPart> = z.infer<(typeof observationSchemas)[Part]>;

/** What an adapter reads of one part in an answer, as its schema takes it. It throws where that is unreadable. */
export function readPart<Part extends TrafficPart>(
  adapter: Adapter<TrafficPart, TrafficObservation>,
  part: Part,
  request: string,
  answer: string | object,
  context: Partial<SourceContext<unknown>> = {},
): { observations: Observation<Part>[]; dataAsOf: Date | null; dropped: number } {
  const reading = readWith(adapter, request, answer, context);
  if (reading.kind === 'unreadable') throw new Error(`unreadable: ${reading.why}`);
  const { observations = [], dataAsOf = null } = reading.parts[part] ?? {};
  return { observations: z.array(observationSchemas[part]).parse(observations), dataAsOf, dropped: reading.dropped };
}
