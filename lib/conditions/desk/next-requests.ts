import { z } from 'zod';
import type { PartStatus, RequestStatus } from '#lib/conditions/desk/types.ts';
import { knownParts } from '#lib/sources/known-parts.ts';
import { partState } from '#lib/sources/part-state.ts';
import type { sourceAnswers } from '#lib/sources/schema.ts';
import { sourceContext } from '#lib/sources/source-context.ts';
import type { Adapter, Place, Source } from '#lib/sources/types.ts';

/** What was stored of an answer, without the answer itself. */
export type StatusAnswer = Omit<typeof sourceAnswers.$inferSelect, 'payload' | 'etag' | 'lastModified'>;

/** All that a source is asked by now, with what came of it so far; and a sample, which it is not asked for. */
export function nextRequests(
  adapter: Adapter,
  source: Source,
  place: Place,
  answers: readonly StatusAnswer[],
  now: Date,
): RequestStatus[] {
  const parts = partsByRequest(adapter, source, place, answers, now);
  const asked = adapter.requests(sourceContext(adapter, source, place, answers, now));
  const samples = answers.filter(({ isSample }) => isSample);
  const keys = new Set([...asked.map(({ key }) => key), ...samples.map(({ request }) => request)]);
  return [...keys].map((key) => {
    const answer = answers.find(({ request }) => request === key);
    return {
      request: key,
      fetchedAt: answer?.fetchedAt ?? null,
      askedAt: answer?.askedAt ?? null,
      dueAt: answer?.dueAt ?? null,
      failures: answer?.failures ?? 0,
      failure: answer?.failure ?? null,
      dropped: answer?.dropped ?? 0,
      isSample: answer?.isSample ?? false,
      parts: parts.get(key) ?? [],
    };
  });
}

/** Judged as pages judge them. */
function partsByRequest(
  adapter: Adapter,
  source: Source,
  place: Place,
  answers: readonly StatusAnswer[],
  now: Date,
): Map<string, PartStatus[]> {
  const found = new Map<string, PartStatus[]>();
  for (const name of adapter.parts)
    for (const known of knownParts(name, z.unknown(), [{ source, answers }], [adapter], place, now)) {
      const count = known.observations.length;
      const { state } = partState(known, count === 0, now);
      found.set(known.request, [...(found.get(known.request) ?? []), { name, state, count }]);
    }
  return found;
}
