import { shortDay } from '#lib/editions/wall-clock.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';

/** When a conversation was last written in, as lists say it: "10:42" today, "Nov 24" this year, "Nov 24, 2025". */
export function listTime(at: Date, now: Date, timeZone: string): string {
  const [local, today] = [instantToZoned(at, timeZone), instantToZoned(now, timeZone)];
  if (local.slice(0, 10) === today.slice(0, 10)) return local.slice(11);
  const year = local.slice(0, 4);
  return year === today.slice(0, 4) ? shortDay(local) : `${shortDay(local)}, ${year}`;
}

/** "Wednesday, December 2, 2026" */
export function longDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'full' }).format(at);
}

/** "Wednesday, December 2, 2026, 10:00" */
export function longTime(at: Date, timeZone: string): string {
  return `${longDay(at, timeZone)}, ${instantToZoned(at, timeZone).slice(11)}`;
}

/** Is it the name of a zone whose clocks are known here? Mail programs have names of their own. */
export function isKnownZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
