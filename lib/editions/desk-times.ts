import { ago } from '#lib/ago.ts';
import { dayMs } from '#lib/clock.ts';
import { type Place, wallClockInWords } from '#lib/editions/wall-clock.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';

/** Times as the desk says them, in an edition's zone: for the server only (see `wall-clock.ts`). */

/** "just now", "5 minutes ago", "in 3 hours", "yesterday"; days beyond a week as a date in `timeZone`. */
export function inWords(at: Date, now: Date, timeZone: string): string {
  if (Math.abs(at.getTime() - now.getTime()) < 7 * dayMs) return ago(at.getTime(), now.getTime());
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'medium' }).format(at);
}

/** "08:35" in a zone. */
export function clockTime(at: Date, timeZone: string): string {
  return instantToZoned(at, timeZone).slice(11);
}

/** "at 17:05 Calgary time", and with its day when that is not today there: "on Tue, Nov 24 at 17:05 Calgary time". */
export function placeTime(at: Date, now: Date, place: Place): string {
  const [local, nowLocal] = [at, now].map((moment) => instantToZoned(moment, place.timeZone));
  return wallClockInWords(local ?? '', nowLocal ?? '', place.name);
}
