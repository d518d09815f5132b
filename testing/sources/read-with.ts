import type { Adapter, Reading, SourceContext } from '#lib/sources/types.ts';
import { calgary } from '#testing/editions.ts';

/** The clock of the answers in `testing/`: 11:00 in Calgary, 10:00 in Santa Barbara. */
export const clock = new Date('2026-11-20T18:00:00Z');

/** What an adapter reads in an answer, as it stands or as JSON. */
export function readWith<Part extends string, Observation>(
  adapter: Adapter<Part, Observation>,
  request: string,
  answer: string | object,
  context: Partial<SourceContext<unknown>> = {},
): Reading<Part, Observation> {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return adapter.read(
    request,
    { bytes: Buffer.from(text), contentType: '' },
    { place: calgary, settings: {}, accessKey: null, links: {}, now: clock, ...context },
  );
}
