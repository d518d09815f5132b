import { hourMs } from '#lib/clock.ts';
import { dayOf, daySpan } from '#lib/editions/days.ts';
import type { Place, Reading } from '#lib/sources/types.ts';
import { type Row, rowOf } from '#lib/weather/adapters/airnow/rows.ts';
import { distanceKm } from '#lib/weather/adapters/distance.ts';
import type { AirObservation, WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

type AirReading = Reading<WeatherPart, WeatherObservation>;

/** An area named in the settings: "Santa Barbara|CA". */
export type Area = { name: string; state: string };

/** The air of a place further off is another. */
const maxAwayKm = 50;
const maxAheadMs = hourMs;
const maxForecasts = 6;
/** The file has some 7,000. */
const maxLines = 40_000;

/** @param wanted null: the area that is nearest */
export function readAir(bytes: Uint8Array, wanted: Area | null, place: Place, now: Date): AirReading {
  const lines = linesOf(bytes);
  const read = lines.map((line) => rowOf(line, place.timeZone));
  const dropped = read.filter((row) => row === null).length;
  if (dropped === lines.length) return { kind: 'unreadable', why: 'It holds no readings of the air, or is cut off.' };
  const today = dayOf(now, place.timeZone);
  const usable = read.filter((row) => row !== null && row !== 'other').filter((row) => isOfNow(row, today, now));
  const rows = rowsOf(usable, wanted, place);
  const observed = observationOf(rows);
  const observations = [...(observed ? [observed] : []), ...forecastsOf(rows, place)];
  // a place without a row is not one with good air
  if (observations.length === 0)
    return { kind: 'unreadable', why: 'It has nothing current for an area near this place.' };
  const dataAsOf = observed?.at ?? null;
  return { kind: 'read', parts: { air: { dataAsOf, observations } }, links: {}, dropped };
}

/** Names of agencies abroad come in Latin-1 at times. */
function linesOf(bytes: Uint8Array): string[] {
  const decoded = (label: string, fatal: boolean) => new TextDecoder(label, { fatal }).decode(bytes);
  let text: string;
  try {
    text = decoded('utf-8', true);
  } catch {
    text = decoded('latin1', false);
  }
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, maxLines);
}

/** A forecast may have been made three days ago, so it goes by the day that it is for. */
function isOfNow({ date, observedAt }: Row, today: string, now: Date): boolean {
  return observedAt ? observedAt.getTime() <= now.getTime() + maxAheadMs : date >= today;
}

const keyOf = (name: string, state: string) => `${name.toLowerCase()}|${state.toUpperCase()}`;

function rowsOf(rows: readonly Row[], wanted: Area | null, place: Place): Row[] {
  const key = wanted ? keyOf(wanted.name, wanted.state) : nearestOf(rows, place);
  return rows.filter(({ area, state }) => keyOf(area, state) === key);
}

/** One with an observation before one without. */
function nearestOf(rows: readonly Row[], place: Place): string | null {
  const near = rows
    .map((row) => ({ row, km: distanceKm(place, row) }))
    .filter(({ km }) => km <= maxAwayKm)
    .toSorted((one, other) => one.km - other.km);
  const { row } = near.find((one) => one.row.kind === 'observed') ?? near[0] ?? {};
  return row ? keyOf(row.area, row.state) : null;
}

/** The pollutant that makes the index; where none is marked, the one with the highest. */
function primaryOf(rows: readonly Row[]): Row | null {
  const worst = rows.toSorted((one, other) => (other.aqi ?? -1) - (one.aqi ?? -1));
  return worst.find(({ isPrimary }) => isPrimary) ?? worst[0] ?? null;
}

function observationOf(rows: readonly Row[]): AirObservation | null {
  const times = rows.flatMap(({ observedAt }) => observedAt?.getTime() ?? []);
  const newest = rows.filter(({ observedAt }) => observedAt?.getTime() === Math.max(...times));
  const row = primaryOf(newest);
  return row?.observedAt ? airOf(row, row.observedAt) : null;
}

/** One for each day, of the newest that was made for it. */
function forecastsOf(rows: readonly Row[], place: Place): AirObservation[] {
  const forecasts = rows.filter(({ kind }) => kind === 'forecast');
  const dates = [...new Set(forecasts.map(({ date }) => date))].toSorted().slice(0, maxForecasts);
  return dates.flatMap((date) => {
    const ofDay = forecasts.filter((row) => row.date === date);
    const newest = ofDay
      .map(({ issued }) => issued ?? '')
      .toSorted()
      .at(-1);
    const row = primaryOf(ofDay.filter(({ issued }) => (issued ?? '') === newest));
    const at = daySpan(date, place.timeZone)?.startAt;
    return row && at ? [airOf(row, at)] : [];
  });
}

function airOf({ kind, aqi, category, pollutant, area, agency }: Row, at: Date): AirObservation {
  return { scale: 'us-aqi', kind, at, value: aqi, category, pollutant, area: { en: area, fr: null }, agency };
}
