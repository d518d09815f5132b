import { dayMs } from '#lib/clock.ts';
import type { KnownPart, PartState } from '#lib/sources/types.ts';

type Aged = Pick<KnownPart<unknown>, 'fetchedAt' | 'dataAsOf' | 'staleAfterMs'>;

/** After so long what was last known is no longer shown: it would be taken for today's. */
export const goneAfterMs = dayMs;

/**
 * Judges a part when it is read, so that nothing depends on a job that has to run in time.
 * @param isEmpty nothing is left to show of it at `now`
 * @returns `until` when the state is another by the clock alone; null for never
 */
export function partState(part: Aged, isEmpty: boolean, now: Date): { state: PartState; until: Date | null } {
  const { fetchedAt, staleAfterMs } = part;
  if (!fetchedAt) return { state: { kind: 'failed', lastAt: null }, until: null };
  const asOf = ageBegins(fetchedAt, part.dataAsOf);
  const [staleAt, goneAt] = [staleAfterMs, Math.max(goneAfterMs, staleAfterMs)].map(
    (ms) => new Date(asOf.getTime() + ms),
  );
  if (staleAt && now < staleAt) return { state: { kind: isEmpty ? 'empty' : 'fresh', asOf }, until: staleAt };
  // "nothing is wrong" is said of now; of a while ago it would be a guess
  if (isEmpty || !goneAt || now >= goneAt) return { state: { kind: 'failed', lastAt: asOf }, until: null };
  return { state: { kind: 'stale', asOf }, until: goneAt };
}

/** A service whose clock is ahead of ours would never be stale. */
function ageBegins(fetchedAt: Date, dataAsOf: Date | null): Date {
  return dataAsOf && dataAsOf < fetchedAt ? dataAsOf : fetchedAt;
}
