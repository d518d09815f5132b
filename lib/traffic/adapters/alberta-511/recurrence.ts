import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import {
  currentOrNextWindow,
  type DailyTimes,
  isAllDay,
  type Window,
} from '#lib/traffic/adapters/reading/daily-times.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const maxRules = 20;

/** The hours at which an event is so now, or is so next; null where it is so all day, or has no hours that can be read. */
export function windowOf(schedules: unknown, now: Date): Window | null {
  const rules = listOf(schedules).slice(0, maxRules).flatMap(rulesOf);
  return rules.some(isAllDay) ? null : currentOrNextWindow(rules, now);
}

function rulesOf(schedule: unknown): DailyTimes[] {
  const days = new Set(
    listOf(fieldOf(schedule, 'DaysOfWeek')).flatMap((day) => {
      const place = typeof day === 'string' ? weekdays.indexOf(day.trim().toLowerCase()) : -1;
      return place < 0 ? [] : [place + 1];
    }),
  );
  const [firstDate, lastDate] = ['StartDate', 'EndDate'].map((name) => dateIn(fieldOf(schedule, name)));
  return listOf(fieldOf(schedule, 'Times'))
    .slice(0, maxRules)
    .flatMap((times) => {
      const start = timeIn(fieldOf(times, 'StartTime'));
      const end = timeIn(fieldOf(times, 'EndTime'));
      if (!start || !end) return [];
      const toInstant = (local: string) => instantOf(`${local}:00${start.offset}`);
      const daily = { days, start: start.minute, end: end.minute, toInstant };
      return [{ ...daily, firstDate: firstDate ?? null, lastDate: lastDate ?? null }];
    });
}

/** "09:00:00-07:00:00", as .NET writes a time with its distance from UTC. */
function timeIn(value: unknown): { minute: string; offset: string } | null {
  const found =
    typeof value === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?([+-]\d\d:\d\d)(?::\d\d)?$/.exec(value) : null;
  const [, hour, minute, offset] = found ?? [];
  return hour && minute && offset ? { minute: `${hour}:${minute}`, offset } : null;
}

/** The day of "10/5/2026 9:00:00 AM-06:00:00". */
function dateIn(value: unknown): string | null {
  const [, month = '', day = '', year] =
    (typeof value === 'string' && /^(\d{1,2})\/(\d{1,2})\/(20\d\d)\b/.exec(value)) || [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year && instantOf(`${date}T00:00:00Z`) ? date : null;
}

function instantOf(text: string): Date | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
