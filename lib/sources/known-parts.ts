import { z } from 'zod';
import { dayMs } from '#lib/clock.ts';
import { moveSample } from '#lib/sources/move-sample.ts';
import { sourceContext } from '#lib/sources/source-context.ts';
import type { Adapter, KeptAnswer, KeptSource, KnownPart, Place } from '#lib/sources/types.ts';

const storedPart = z.object({ dataAsOf: z.coerce.date().nullable(), observations: z.array(z.unknown()) });

/**
 * What is known of one part of a page: an entry for each request that is to bring it, the preferred sources first, also
 * where nothing has come. A source that cannot ask for it yet has an entry of its own, in which nothing has come; one
 * of which only a sample is known has that of the sample.
 * @param schema of one observation: what was stored by another release and doesn't fit is left out
 */
export function knownParts<Observation>(
  part: string,
  schema: z.ZodType<Observation>,
  kept: readonly KeptSource[],
  adapters: readonly Adapter[],
  place: Place,
  now: Date,
): KnownPart<Observation>[] {
  return kept.flatMap(({ source, answers }) => {
    const adapter = adapters.find(({ name }) => name === source.adapter);
    if (!adapter?.parts.includes(part)) return [];
    const sample = answers.find(({ isSample }) => isSample);
    if (sample) {
      const moving = { request: sample.request, staleAfterMs: dayMs };
      const nothing = sample.parts[part] === undefined;
      return nothing ? [] : [{ source, adapter, ...moving, ...knownFrom(answers, sample.request, part, schema, now) }];
    }
    const requests = adapter.requests(sourceContext(adapter, source, place, answers, now));
    const asked = requests.flatMap(({ key, parts }) => {
      const own = parts.find(({ name }) => name === part);
      return own ? [{ request: key, staleAfterMs: own.staleAfterMs }] : [];
    });
    if (asked.length === 0) {
      const failure = answers.find(({ failure: words }) => words !== null)?.failure ?? null;
      const nothing = { fetchedAt: null, dataAsOf: null, observations: [], isSample: false };
      return [{ source, adapter, request: '', staleAfterMs: 0, failure, ...nothing }];
    }
    return asked.map((one) => ({ source, adapter, ...one, ...knownFrom(answers, one.request, part, schema, now) }));
  });
}

function knownFrom<Observation>(
  answers: readonly KeptAnswer[],
  request: string,
  part: string,
  schema: z.ZodType<Observation>,
  now: Date,
): Pick<KnownPart<Observation>, 'fetchedAt' | 'dataAsOf' | 'observations' | 'failure' | 'isSample'> {
  const answer = answers.find((one) => one.request === request);
  const failure = answer?.failure ?? null;
  const stored = storedPart.safeParse(answer?.parts[part]);
  // a part that its answer was to bring and could not be read in it has not come
  if (!answer?.fetchedAt || !stored.success)
    return { fetchedAt: null, dataAsOf: null, observations: [], failure, isSample: false };
  const observations = stored.data.observations.flatMap((one) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const known = { fetchedAt: answer.fetchedAt, dataAsOf: stored.data.dataAsOf, observations, failure };
  return answer.isSample ? { ...moveSample(known, now), isSample: true } : { ...known, isSample: false };
}
