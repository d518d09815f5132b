import { dayMs, hourMs } from '#lib/clock.ts';
import { dayOf } from '#lib/editions/days.ts';
import { zonedToInstant } from '#lib/editions/zoned-time.ts';
import type { Place } from '#lib/sources/types.ts';
import { type Ahead, conditionOf, type Entry } from '#lib/weather/adapters/met-norway/series.ts';
import { highest, lowest } from '#lib/weather/adapters/values.ts';
import type { DayObservation, HalfDay } from '#lib/weather/observations.ts';

/** A stretch of the forecast with its amount: an hour, or six where there are no hours any more. */
type Stretch = Ahead & { at: Date; endAt: Date };

/** The last day of a forecast is often a part of one, whose highest is not the day's. */
const leastHours = 12;
/** Of what is left of today so long before 18:00, the highest is not the day's either. */
const hoursAfterWarmest = 3;

/** A day of the place's calendar; its night ends with the next one's morning. */
type Calendar = { date: string; startAt: Date; sixAt: Date; eighteenAt: Date; endAt: Date; nextSixAt: Date };

/** The days of the place's calendar, put together from the series. */
export function readDays(entries: readonly Entry[], place: Place): DayObservation[] {
  return calendarOf(entries, place.timeZone).flatMap((calendar, order) => {
    const own = entries.filter(({ at }) => at >= calendar.startAt && at < calendar.endAt);
    const [first] = own;
    const untilMs = Math.max(...own.map((entry) => endOf(entry, calendar.endAt).getTime()));
    if (!first || (order > 0 && untilMs - first.at.getTime() < leastHours * hourMs)) return [];
    const day = dayFrom(calendar, own, entries, place);
    return day.day || day.night ? [day] : [];
  });
}

/** The days that a series touches. */
function calendarOf(entries: readonly Entry[], timeZone: string): Calendar[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const count = Math.ceil((last.at.getTime() - first.at.getTime()) / dayMs) + 2;
  const firstMs = Date.parse(`${dayOf(first.at, timeZone)}T00:00:00Z`);
  const days = Array.from({ length: count + 1 }, (_, order) => {
    const date = new Date(firstMs + order * dayMs).toISOString().slice(0, 10);
    const [startAt, sixAt, eighteenAt] = ['00', '06', '18'].map((hour) =>
      zonedToInstant(`${date}T${hour}:00`, timeZone),
    );
    return { date, startAt, sixAt, eighteenAt };
  });
  return days.flatMap(({ date, startAt, sixAt, eighteenAt }, order) => {
    const { startAt: endAt, sixAt: nextSixAt } = days[order + 1] ?? {};
    if (!startAt || !sixAt || !eighteenAt || !endAt || !nextSixAt) return [];
    return [{ date, startAt, sixAt, eighteenAt, endAt, nextSixAt }];
  });
}

function dayFrom(calendar: Calendar, own: readonly Entry[], all: readonly Entry[], place: Place): DayObservation {
  const { date, sixAt, eighteenAt, endAt, nextSixAt } = calendar;
  // of six hours that reach into the next day nobody knows on which the highest was
  const within = own.flatMap(({ at, ahead }) => ahead.filter(({ hours }) => hours === 6 && after(at, hours) <= endAt));
  const instants = own.map(({ temperatureC }) => temperatureC);
  const isWarmestKnown = own.some(({ at }) => at <= after(eighteenAt, -hoursAfterWarmest));
  return {
    date,
    highC: isWarmestKnown ? highest([...instants, ...within.map(({ highC }) => highC)]) : null,
    lowC: lowest([...instants, ...within.map(({ lowC }) => lowC)]),
    day: halfOf(all, sixAt, eighteenAt, place, false),
    night: halfOf(all, eighteenAt, nextSixAt, place, true),
    uvIndexMax: highest(own.map(({ uvIndex }) => uvIndex)),
  };
}

const after = (at: Date, hours: number) => new Date(at.getTime() + hours * hourMs);

/** Until when an entry says something: its own time, its hour or its six, at most until the day ends. */
function endOf({ at, ahead }: Entry, endAt: Date): Date {
  const stretch = ahead.find(({ hours }) => hours === 1) ?? ahead.find(({ hours }) => hours === 6);
  const until = stretch ? after(at, stretch.hours) : at;
  return until < endAt ? until : endAt;
}

function halfOf(all: readonly Entry[], from: Date, to: Date, place: Place, isNight: boolean): HalfDay | null {
  const own = all.filter(({ at }) => at >= from && at < to);
  const summary = summaryOf(all, from, to);
  const [strongest] = own.flatMap(({ wind }) => wind ?? []).toSorted((a, b) => (b.kmh ?? 0) - (a.kmh ?? 0));
  if (!summary) return null;
  return {
    condition: conditionOf(summary.symbol, from, place, isNight),
    precipitationPercent: summary.precipitationPercent,
    precipitationMm: sumWithin(all, from, to),
    wind: strongest ?? null,
    text: null,
  };
}

/** What the service says of a half itself: of the twelve hours that begin with it, or else of what is left of it. */
function summaryOf(all: readonly Entry[], from: Date, to: Date): Ahead | null {
  const twelve = all
    .filter(({ at }) => Math.abs(at.getTime() - from.getTime()) <= 3 * hourMs)
    .toSorted((a, b) => Math.abs(a.at.getTime() - from.getTime()) - Math.abs(b.at.getTime() - from.getTime()))
    .flatMap(({ ahead }) => ahead.filter(({ hours }) => hours === 12));
  const left = all
    .filter(({ at }) => at >= from && at < to)
    .flatMap(({ at, ahead }) => ahead.filter(({ hours }) => hours < 12 && after(at, hours - 3) <= to).toReversed());
  return twelve[0] ?? left[0] ?? null;
}

/** The sum of a half; null where the amount of any part of it isn't known, since it would be too small. */
function sumWithin(all: readonly Entry[], from: Date, to: Date): number | null {
  const stretches = all.flatMap(({ at, ahead }): Stretch[] => {
    const own = ahead.find(({ hours }) => hours === 1) ?? ahead.find(({ hours }) => hours === 6);
    return own ? [{ ...own, at, endAt: after(at, own.hours) }] : [];
  });
  const middle = ({ at, endAt }: Stretch) => (at.getTime() + endAt.getTime()) / 2;
  const own = stretches.filter((one) => middle(one) >= from.getTime() && middle(one) < to.getTime());
  const amounts = own.map(({ precipitationMm }) => precipitationMm);
  if (amounts.length === 0 || amounts.includes(null)) return null;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}
