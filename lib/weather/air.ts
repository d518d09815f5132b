import { dayMs } from '#lib/clock.ts';
import { dayOf } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { PartState } from '#lib/sources/types.ts';
import { asOfMs, type Candidate, failedOf, isShown, type Known, listCandidates } from '#lib/weather/candidates.ts';
import { type AirObservation, airSchema } from '#lib/weather/observations.ts';

/** Days of which a forecast is shown. */
const mostForecasts = 3;

/** What each request has of the air; observations and forecasts may be two requests of one source. */
export function listAir(known: Known): Candidate<AirObservation>[] {
  const since = new Date(known.now.getTime() - dayMs);
  return listCandidates('air', airSchema, known, (all) => all.filter(({ at }) => at > since));
}

type ShownAir = {
  part: { state: PartState; value: AirObservation[] };
  from: Candidate<AirObservation>[];
  used: Candidate<AirObservation>[];
  /** When another forecast is shown. */
  changesAt: Date[];
};

/** All that the first source with something fresh says; else the one whose newest is the least old. */
export function airOf(candidates: readonly Candidate<AirObservation>[], place: Edition, now: Date): ShownAir {
  const bySource = [...Map.groupBy(candidates, ({ known }) => known.source.id).values()].map((own) =>
    own.filter(isShown),
  );
  const newest = bySource.toSorted((one, other) => newestMs(other) - newestMs(one))[0] ?? [];
  const used = bySource.find((own) => own.some(({ state }) => state.kind === 'fresh')) ?? newest;
  const all = used.flatMap(({ observations }) => observations);
  const value = [...observedOf(all), ...forecastsOf(all, place, now)];
  if (value.length === 0)
    return { part: { state: failedOf(candidates), value }, from: [...candidates], used: [], changesAt: [] };
  const [oldest] = used.toSorted((one, other) => asOfMs(one.state) - asOfMs(other.state));
  const state = used.find(({ state: own }) => own.kind === 'stale')?.state ?? oldest?.state ?? failedOf(candidates);
  return { part: { state, value }, from: used, used, changesAt: all.map(({ at }) => at) };
}

const newestMs = (own: readonly Candidate<unknown>[]) => Math.max(0, ...own.map(({ state }) => asOfMs(state)));

/** The newest; of several of one time, as of several pollutants, the worst. */
function observedOf(all: readonly AirObservation[]): AirObservation[] {
  const observed = all.filter(({ kind }) => kind === 'observed');
  return observed
    .toSorted((one, other) => other.at.getTime() - one.at.getTime() || amountOf(other) - amountOf(one))
    .slice(0, 1);
}

/** The worst of each day, from the one that holds by now. */
function forecastsOf(all: readonly AirObservation[], { timeZone }: Edition, now: Date): AirObservation[] {
  const today = dayOf(now, timeZone);
  const coming = all.filter(({ kind, at }) => kind === 'forecast' && dayOf(at, timeZone) >= today);
  const days = Map.groupBy(coming, ({ at }) => dayOf(at, timeZone));
  return [...days.entries()]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .slice(0, mostForecasts)
    .flatMap(([, own]) => own.toSorted((one, other) => amountOf(other) - amountOf(one)).slice(0, 1));
}

const amountOf = ({ value }: AirObservation) => value ?? -1;
