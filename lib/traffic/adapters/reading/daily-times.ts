import { dayMs, minuteMs } from '#lib/clock.ts';

/** Days and hours at which something is so, over a time. */
export type DailyTimes = {
  /** Days of the week, from 1 for Monday to 7 for Sunday. */
  days: ReadonlySet<number>;
  /** Dates on which it isn't so, whatever day they are. */
  exceptDates?: ReadonlySet<string>;
  /** "2026-10-05", the first and the last day; null: without. */
  firstDate: string | null;
  lastDate: string | null;
  /** "09:00"; an end that is not after the start is on the next day. */
  start: string;
  end: string;
  /** When clocks there show a time; null where they can't. */
  toInstant(local: string): Date | null;
};

export type Window = { startsAt: Date; endsAt: Date };

/** A week, and the nights before it that may last until now. */
const lookedForDays = 10;
/** The next, and the one after it, which may follow at once. */
const wantedWindows = 2;
/** A window that ends with the minute before the next is one with it. */
const gapMs = 2 * minuteMs;

/** The time at which it is so now, or is so next; null where that is over, or is never. */
export function currentOrNextWindow(rules: readonly DailyTimes[], now: Date): Window | null {
  const windows = rules.flatMap((rule) => nextWindows(rule, now));
  const [first, ...others] = windows.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  if (!first) return null;
  let { endsAt } = first;
  for (const next of others) {
    if (next.endsAt > endsAt && next.startsAt.getTime() - endsAt.getTime() <= gapMs) endsAt = next.endsAt;
  }
  return { ...first, endsAt };
}

/** Day and night on each day of the week: its times say nothing beyond its first and last day. */
export function isAllDay({ days, start, end }: Pick<DailyTimes, 'days' | 'start' | 'end'>): boolean {
  return days.size === 7 && (start === end || (start === '00:00' && ['23:59', '24:00'].includes(end)));
}

function nextWindows(rule: DailyTimes, now: Date): Window[] {
  const from = laterOf(dateOf(now.getTime() - 2 * dayMs), rule.firstDate);
  const windows: Window[] = [];
  for (let day = 0; day < lookedForDays && windows.length < wantedWindows; day += 1) {
    const date = dateOf(Date.parse(`${from}T00:00Z`) + day * dayMs);
    const isOver = rule.lastDate !== null && date > rule.lastDate;
    const isOff = isOver || !rule.days.has(weekday(date)) || rule.exceptDates?.has(date);
    const window = isOff ? null : windowOn(rule, date);
    if (window && window.endsAt > now) windows.push(window);
  }
  return windows;
}

function windowOn({ start, end, toInstant }: DailyTimes, date: string): Window | null {
  const endDate = end > start ? date : dateOf(Date.parse(`${date}T00:00Z`) + dayMs);
  const [startsAt, endsAt] = [toInstant(`${date}T${start}`), toInstant(`${endDate}T${end}`)];
  return startsAt && endsAt && endsAt > startsAt ? { startsAt, endsAt } : null;
}

const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const laterOf = (one: string, other: string | null) => (other !== null && other > one ? other : one);
const weekday = (date: string) => new Date(`${date}T00:00Z`).getUTCDay() || 7;
