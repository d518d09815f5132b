import { dayMs } from '#lib/clock.ts';
import { instantToZoned, zonedToInstant } from '#lib/editions/zoned-time.ts';
import { primaryLanguage } from '#lib/language.ts';

/** From `startAt` to just before `endAt`. */
export type Span = { startAt: Date; endAt: Date };

const dayPattern = /^[12]\d{3}-\d\d-\d\d$/;
const monthPattern = /^[12]\d{3}-\d\d$/;

/** The day it is in a zone: "2026-11-23". */
export function dayOf(at: Date, timeZone: string): string {
  return instantToZoned(at, timeZone).slice(0, 10);
}

/** The year it is in a zone: "2026". */
export function yearOf(at: Date, timeZone: string): string {
  return instantToZoned(at, timeZone).slice(0, 4);
}

/**
 * A day as a zone's clocks have it, 23 or 25 hours long twice a year.
 * @param day "2026-11-23"
 * @param timeZone IANA
 * @returns null where there is no such day
 */
export function daySpan(day: string, timeZone: string): Span | null {
  return dayPattern.test(day) ? spanOf(day, nextDay(day), timeZone) : null;
}

/** The last days in a zone, the one it is first. */
export function recentDays(at: Date, timeZone: string, count: number): (Span & { day: string })[] {
  const todayMs = inUtc(dayOf(at, timeZone)).getTime();
  return Array.from({ length: count }, (_, back) => {
    const day = new Date(todayMs - back * dayMs).toISOString().slice(0, 10);
    // a day of the calendar has a span in every zone
    return { day, ...(daySpan(day, timeZone) ?? { startAt: at, endAt: at }) };
  });
}

/** @param month "2026-11" */
export function monthSpan(month: string, timeZone: string): Span | null {
  if (!monthPattern.test(month)) return null;
  return spanOf(`${month}-01`, `${nextMonth(month)}-01`, timeZone);
}

/** Every day of a month there is: "2026-11-01" to "2026-11-30". */
export function daysOfMonth(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = nextDay(day)) days.push(day);
  return days;
}

/** "2026-12" is followed by "2027-01". */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${pad(number + 1)}`;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** '' where there is no such day. */
function nextDay(day: string): string {
  const startMs = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(startMs)) return '';
  return new Date(startMs + dayMs).toISOString().slice(0, 10);
}

function spanOf(first: string, end: string, timeZone: string): Span | null {
  const [startAt, endAt] = [first, end].map((day) => zonedToInstant(`${day}T00:00`, timeZone));
  return startAt && endAt ? { startAt, endAt } : null;
}

const inUtc = (day: string) => new Date(`${day}T00:00:00Z`);

/** A day in words: "Monday, November 23, 2026", in French "lundi 23 novembre 2026". */
export function nameOfDay(day: string, language: string): string {
  return inWords(inUtc(day), language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day within its month: "Monday 23", in French "lundi 23". */
export function nameOfWeekday(day: string, language: string): string {
  const weekday = inWords(inUtc(day), language, { weekday: 'long' });
  return `${weekday} ${inWords(inUtc(day), language, { day: 'numeric' })}`;
}

/** "Mon", in French "lun." */
export function nameOfShortWeekday(day: string, language: string): string {
  return inWords(inUtc(day), language, { weekday: 'short' });
}

/** A day of these weeks: "Mon, Nov 23". */
export function nameOfRecentDay(day: string, language: string): string {
  return inWords(inUtc(day), language, { weekday: 'short', month: 'short', day: 'numeric' }).replaceAll('.', '');
}

/** "November 2026", in French "novembre 2026". */
export function nameOfMonth(month: string, language: string): string {
  return inWords(inUtc(`${month}-01`), language, { month: 'long', year: 'numeric' });
}

/** "November" */
export function nameOfMonthAlone(month: string, language: string): string {
  return inWords(inUtc(`${month}-01`), language, { month: 'long' });
}

/** In French the first of a month is an ordinal, and only it. */
function inWords(at: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).formatToParts(at);
  const isFrench = primaryLanguage(language) === 'fr';
  return parts.map(({ type, value }) => (isFrench && type === 'day' && value === '1' ? '1er' : value)).join('');
}
