import { bestOf, type Candidate, isShown, type Known, listCandidates } from '#lib/weather/candidates.ts';
import { type NowObservation, nowSchema } from '#lib/weather/observations.ts';

/** What each station last said: it is as old as its observation, also where its service has just answered. */
export function listNow(known: Known): Candidate<NowObservation>[] {
  return listCandidates(
    'now',
    nowSchema,
    known,
    (all) =>
      all
        .filter(saysSomething)
        .toSorted((one, other) => other.observedAt.getTime() - one.observedAt.getTime())
        .slice(0, 1),
    ([newest]) => newest?.observedAt ?? null,
  );
}

/** A station whose instruments are out still sends its time. */
function saysSomething({ condition, temperatureC, wind, humidityPercent, visibilityKm }: NowObservation): boolean {
  const { sky, words } = condition;
  const said = [temperatureC, sky, words.en, words.fr, wind, humidityPercent, visibilityKm];
  return said.some((value) => value !== null);
}

/** The station to show: one that knows no temperature only where none knows it. */
export function nowOf(stations: readonly Candidate<NowObservation>[]): Candidate<NowObservation> | null {
  const warm = stations.filter(({ observations }) => observations[0]?.temperatureC != null);
  return bestOf(warm.some(isShown) ? warm : stations);
}
