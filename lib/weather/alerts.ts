import type { PartState } from '#lib/sources/types.ts';
import { asOfMs, type Candidate, isShown, type Known, listCandidates } from '#lib/weather/candidates.ts';
import { type AlertObservation, alertLevels, alertSchema, severities } from '#lib/weather/observations.ts';

/** From the worst state to the best: one service that fails may be the one that knows. */
const worstFirst: readonly PartState['kind'][] = ['failed', 'stale', 'fresh', 'empty'];

/** What each service has of alerts that are not over. */
export function listAlertCandidates(known: Known): Candidate<AlertObservation>[] {
  return listCandidates('alerts', alertSchema, known, (all) =>
    all.filter(({ endsAt }) => endsAt === null || endsAt > known.now),
  );
}

/** The alerts of all services together, the worst first, and how they stand together. */
export function alertsOf(candidates: readonly Candidate<AlertObservation>[]): {
  state: PartState;
  value: AlertObservation[];
  from: Candidate<AlertObservation>[];
  used: Candidate<AlertObservation>[];
} {
  const from = candidates.toSorted((one, other) => rankOf(one) - rankOf(other));
  const used = candidates.filter((one) => isShown(one) || one.state.kind === 'empty');
  const shown = candidates.filter(isShown).flatMap(({ observations }) => observations);
  const distinct = [...new Map(shown.toReversed().map((alert) => [alert.id, alert])).values()].toReversed();
  return { state: stateOf(candidates, from[0]), value: distinct.toSorted(byWeight), from, used };
}

const rankOf = ({ state }: Candidate<unknown>) => worstFirst.indexOf(state.kind);

/** With the oldest of its times, so that nothing is said to be newer than it is. */
function stateOf(candidates: readonly Candidate<unknown>[], worst: Candidate<unknown> | undefined): PartState {
  if (!worst) return { kind: 'failed', lastAt: null };
  const { kind } = worst.state;
  const alike = kind === 'fresh' ? candidates : candidates.filter(({ state }) => state.kind === kind);
  const oldestMs = Math.min(...alike.map(({ state }) => asOfMs(state)));
  if (kind === 'failed') return { kind, lastAt: oldestMs > 0 ? new Date(oldestMs) : null };
  return { kind, asOf: new Date(oldestMs) };
}

/** The worst first; of the same severity a warning before a watch, and what ends later first. */
export function byWeight(one: AlertObservation, other: AlertObservation): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    alertLevels.indexOf(one.level) - alertLevels.indexOf(other.level) ||
    endMs(other) - endMs(one)
  );
}

const endMs = ({ endsAt }: AlertObservation) => endsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Bad enough to stand above every page: CAP's two highest, or Canada's two highest colours. */
export function isSevere({ severity, colour }: Pick<AlertObservation, 'severity' | 'colour'>): boolean {
  return severity === 'extreme' || severity === 'severe' || colour === 'red' || colour === 'orange';
}

/** Has it begun? */
export function isInForce({ startsAt }: Pick<AlertObservation, 'startsAt'>, now: Date): boolean {
  return startsAt === null || startsAt <= now;
}
