import type { TrafficReport } from '#lib/traffic/types.ts';

/** When any of its services last said something; null where none has. */
export function asOfNewest({ sources }: Pick<TrafficReport, 'sources'>): Date | null {
  const times = Object.values(sources)
    .flat()
    .flatMap(({ state }) => (state.kind === 'failed' ? [] : state.asOf.getTime()));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
