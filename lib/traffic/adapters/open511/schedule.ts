import { timeZoneName } from '#lib/editions/input.ts';
import { zonedToInstant } from '#lib/editions/zoned-time.ts';
import { fieldOf, lineOf, listOf } from '#lib/sources/reading/fields.ts';
import { currentOrNextWindow, type DailyTimes, isAllDay } from '#lib/traffic/adapters/reading/daily-times.ts';
import { isoTime, localTime, utcTime } from '#lib/traffic/adapters/reading/times.ts';
import type { TrafficEvent } from '#lib/traffic/observations.ts';

const maxRules = 50;
type Interval = { startsAt: Date | null; endsAt: Date | null };
type Times = Pick<TrafficEvent, 'startsAt' | 'endsAt' | 'certainty'>;

/** The time that counts now of all that an event is to last: the one that it is, else the next, else the last. */
export function timesOf(record: unknown, isPlanned: boolean, placeZone: string, now: Date): Times {
  const timeZone = zoneOf(record) ?? placeZone;
  const schedule = fieldOf(record, 'schedule');
  const intervals = listOf(fieldOf(schedule, 'intervals'))
    .slice(0, maxRules)
    .flatMap((text) => intervalOf(text, isOfBritishColumbia(record) ? null : timeZone, now));
  const { dates: exceptDates, rules: exceptions } = exceptionsOf(fieldOf(schedule, 'exceptions'), timeZone);
  const usual = listOf(fieldOf(schedule, 'recurring_schedules'))
    .slice(0, maxRules)
    .flatMap((rule) => rulesOf(rule, timeZone).map((one) => ({ ...one, exceptDates })));
  const rules = [...usual, ...exceptions];
  const isWhole = exceptDates.size === 0 && rules.some(isAllDay);
  const window = isWhole ? wholeOf(rules.filter(isAllDay)) : currentOrNextWindow(rules, now);
  const over = window === null && intervals.length === 0 ? wholeOf(usual) : null;
  // an interval around the days of a rule says less than they do
  const others = window ? intervals.filter((interval) => !isAround(interval, window)) : intervals;
  const times = [...others, window, over].filter((one) => one !== null);
  const { startsAt, endsAt } = soonest(times, now) ?? { startsAt: null, endsAt: null };
  const isLater = startsAt !== null && startsAt > now;
  return { startsAt, endsAt, certainty: isPlanned || isLater || rules.length > 0 ? 'scheduled' : 'reported' };
}

/** Its times without a zone are UTC; the specification has them in the zone of the event. */
function isOfBritishColumbia(record: unknown): boolean {
  const names = ['id', 'url', 'jurisdiction_url'].map((name) => lineOf(fieldOf(record, name)) ?? '');
  return names.some((name) => /\bdrivebc\.ca\/|\bopen511\.gov\.bc\.ca\//i.test(name));
}

function zoneOf(record: unknown): string | null {
  const zone = timeZoneName.safeParse(fieldOf(record, 'timezone'));
  return zone.success ? zone.data : null;
}

/**
 * "2026-11-18T16:00/2026-12-01T01:00"; the end may be left open.
 * @param timeZone of times without a zone; null: they are UTC
 */
function intervalOf(text: unknown, timeZone: string | null, now: Date): Interval[] {
  const [start = '', end = ''] = typeof text === 'string' ? text.split('/', 2) : [];
  const timeIn = (time: string) =>
    timeZone === null ? utcTime(time, now) : (isoTime(time, now) ?? localTime(time, timeZone, now));
  const [startsAt, endsAt] = [timeIn(start), timeIn(end)];
  return startsAt || endsAt ? [{ startsAt, endsAt: endsAt && startsAt && endsAt < startsAt ? null : endsAt }] : [];
}

function isAround(interval: Interval, window: Interval): boolean {
  const starts = interval.startsAt === null || (window.startsAt !== null && interval.startsAt <= window.startsAt);
  return starts && (interval.endsAt === null || (window.endsAt !== null && interval.endsAt >= window.endsAt));
}

function soonest(intervals: readonly Interval[], now: Date): Interval | null {
  const start = ({ startsAt }: Interval) => startsAt?.getTime() ?? 0;
  const byStart = intervals.toSorted((one, other) => start(one) - start(other));
  return byStart.find(({ endsAt }) => endsAt === null || endsAt > now) ?? byStart.at(-1) ?? null;
}

const dateShape = /^20\d\d-\d\d-\d\d$/;
const hourShape = /^(?:[01]\d|2[0-3]):[0-5]\d/;

/** Days 1 to 7 from Monday, at the times of the place. */
function rulesOf(rule: unknown, timeZone: string): DailyTimes[] {
  const toInstant = (local: string) => zonedToInstant(local, timeZone);
  const dateOf = (name: string) => {
    const date = fieldOf(rule, name);
    return typeof date === 'string' && dateShape.test(date) && toInstant(`${date}T00:00`) ? date : null;
  };
  const hourOf = (name: string, missing: string) => {
    const hour = fieldOf(rule, name);
    if (hour === undefined) return missing;
    return typeof hour === 'string' && hourShape.test(hour) ? hour.slice(0, 5) : null;
  };
  const named = listOf(fieldOf(rule, 'days')).flatMap((day) =>
    typeof day === 'number' && day >= 1 && day <= 7 ? [day] : [],
  );
  const days = new Set(fieldOf(rule, 'days') === undefined ? [1, 2, 3, 4, 5, 6, 7] : named);
  const [start, end] = [hourOf('daily_start_time', '00:00'), hourOf('daily_end_time', '23:59')];
  if (start === null || end === null || days.size === 0) return [];
  return [{ days, start, end, firstDate: dateOf('start_date'), lastDate: dateOf('end_date'), toInstant }];
}

/** "2026-12-24" is not like the other days; "2026-12-24 09:00-10:00 11:00-12:00" has hours of its own. */
function exceptionsOf(value: unknown, timeZone: string): { dates: ReadonlySet<string>; rules: DailyTimes[] } {
  const found = listOf(value)
    .slice(0, maxRules)
    .flatMap((text) => {
      const [date = '', ...hours] = typeof text === 'string' ? text.trim().split(/\s+/, maxRules) : [];
      return dateShape.test(date) ? [{ date, hours }] : [];
    });
  const rules = found.flatMap(({ date, hours }) =>
    hours.flatMap((text) => {
      const [daily_start_time, daily_end_time] = text.split('-', 2);
      return rulesOf({ start_date: date, end_date: date, daily_start_time, daily_end_time }, timeZone);
    }),
  );
  return { dates: new Set(found.map(({ date }) => date)), rules };
}

/** From the first day to the last: of what is so day and night, or of days that are over. */
function wholeOf(rules: readonly DailyTimes[]): Interval | null {
  const [rule] = rules.toSorted((one, other) => ((one.lastDate ?? '9') < (other.lastDate ?? '9') ? 1 : -1));
  if (!rule) return null;
  const [startsAt, endsAt] = [
    rule.firstDate && rule.toInstant(`${rule.firstDate}T${rule.start}`),
    rule.lastDate && rule.toInstant(`${rule.lastDate}T${isAllDay(rule) ? '23:59' : rule.end}`),
  ];
  return { startsAt: startsAt || null, endsAt: endsAt || null };
}
