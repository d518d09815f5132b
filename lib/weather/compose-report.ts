import { hourMs } from '#lib/clock.ts';
import { dayOf, daySpan } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { sourceContext } from '#lib/sources/source-context.ts';
import type { Adapter, Attribution, KeptSource } from '#lib/sources/types.ts';
import { airOf, listAir } from '#lib/weather/air.ts';
import { alertsOf, listAlertCandidates } from '#lib/weather/alerts.ts';
import { bestOf, type Candidate, failedOf, isShown, type Known, listCandidates } from '#lib/weather/candidates.ts';
import { earliest } from '#lib/weather/earliest.ts';
import { type DayObservation, daySchema, type HourObservation, hourSchema } from '#lib/weather/observations.ts';
import { listNow, nowOf } from '#lib/weather/station.ts';
import { sunTimes } from '#lib/weather/sun.ts';
import type { ShownPart, ShownSource, WeatherReport } from '#lib/weather/types.ts';

const mostHours = 48;
const mostDays = 10;

/** A report, and the first instant at which it would be another by the clock alone; null: never. */
export type ComposedReport = { report: WeatherReport; until: Date | null };

/** Everything an edition's weather page says, out of what its sources last said. Asks nobody. */
export function composeReport(
  edition: Edition,
  kept: readonly KeptSource[],
  adapters: readonly Adapter[],
  now: Date,
): ComposedReport {
  const known: Known = { kept, adapters, place: edition, now };
  const today = dayOf(now, edition.timeZone);
  const stations = listNow(known);
  const hours = listCandidates('hours', hourSchema, known, (all) => hoursFrom(all, now));
  const days = listCandidates('days', daySchema, known, (all) => daysFrom(all, today));
  const alerts = listAlertCandidates(known);
  const air = listAir(known);
  const [station, hourly, daily] = [nowOf(stations), bestOf(hours), bestOf(days)];
  const shownAlerts = alertsOf(alerts);
  const shownAir = airOf(air, edition, now);
  const used = [station, hourly, daily, ...shownAlerts.used, ...shownAir.used].filter((one) => one !== null);
  const isSample = used.some((one) => one.known.isSample);
  const sourcesOf = (of: readonly Candidate<unknown>[]) => shownSources(of, known);
  return {
    report: {
      now: partOf(station, stations, station?.observations[0] ?? null, sourcesOf),
      hours: partOf(hourly, hours, hourly?.observations ?? [], sourcesOf),
      days: partOf(daily, days, daily?.observations ?? [], sourcesOf),
      alerts: { state: shownAlerts.state, value: shownAlerts.value, sources: sourcesOf(shownAlerts.from) },
      air: air.length === 0 ? null : { ...shownAir.part, sources: sourcesOf(shownAir.from) },
      sun: sunTimes(edition, now),
      uvIndexMax: highestUv(days, hours, today, edition.timeZone),
      attributions: attributionsOf(used),
      isSample,
    },
    until: earliest(
      [
        ...[...stations, ...hours, ...days, ...alerts, ...air].map(({ until }) => until),
        ...shownAlerts.value.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
        hourly?.observations[0] ? new Date(hourly.observations[0].at.getTime() + hourMs) : null,
        ...shownAir.changesAt,
        daySpan(today, edition.timeZone)?.endAt ?? null,
        // a sample is as if of this hour
        isSample ? new Date(Math.floor(now.getTime() / hourMs + 1) * hourMs) : null,
      ],
      now,
    ),
  };
}

function partOf<Value>(
  best: Candidate<unknown> | null,
  all: readonly Candidate<unknown>[],
  value: Value,
  sourcesOf: (of: readonly Candidate<unknown>[]) => ShownSource[],
): ShownPart<Value> {
  return { state: best?.state ?? failedOf(all), value, sources: sourcesOf(best ? [best] : all) };
}

/** From the hour that it is. */
function hoursFrom(all: readonly HourObservation[], now: Date): HourObservation[] {
  return all
    .filter(({ at }) => at.getTime() + hourMs > now.getTime())
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .slice(0, mostHours);
}

function daysFrom(all: readonly DayObservation[], today: string): DayObservation[] {
  return all
    .filter(({ date }) => date >= today)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .slice(0, mostDays);
}

/** The highest of today that any source knows, hours that are over included. */
function highestUv(
  days: readonly Candidate<DayObservation>[],
  hours: readonly Candidate<HourObservation>[],
  today: string,
  timeZone: string,
): number | null {
  const ofDays = days.filter(isShown).flatMap(({ observations }) => observations.filter(({ date }) => date === today));
  const ofHours = hours
    .filter(isShown)
    .flatMap(({ known }) => known.observations.filter(({ at }) => dayOf(at, timeZone) === today));
  const known = [...ofDays.map(({ uvIndexMax }) => uvIndexMax), ...ofHours.map(({ uvIndex }) => uvIndex)];
  const numbers = known.filter((index) => index !== null);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

function shownSources(of: readonly Candidate<unknown>[], { kept, place, now }: Known): ShownSource[] {
  const byId = new Map(of.map(({ known }) => [known.source.id, known]));
  return [...byId.values()].map(({ source, adapter }) => {
    const answers = kept.find((one) => one.source.id === source.id)?.answers ?? [];
    return { title: adapter.title, homepage: adapter.homepage(sourceContext(adapter, source, place, answers, now)) };
  });
}

function attributionsOf(used: readonly Candidate<unknown>[]): Attribution[] {
  const all = used.flatMap(({ known }) => known.adapter.attributions);
  return [...new Map(all.map((one) => [`${one.text} ${one.url}`, one])).values()];
}
