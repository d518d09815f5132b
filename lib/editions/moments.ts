import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';

/** Times as the desk says them. */
type Place = { name: string; timeZone: string };

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "just now", "5 minutes ago", "in 3 hours", "yesterday"; days beyond a week as a date in `timeZone`. */
export function inWords(at: Date, now: Date, timeZone: string): string {
  const awayMs = at.getTime() - now.getTime();
  const sizeMs = Math.abs(awayMs);
  if (sizeMs < minuteMs) return 'just now';
  if (sizeMs < hourMs) return relative.format(Math.trunc(awayMs / minuteMs), 'minute');
  if (sizeMs < dayMs) return relative.format(Math.trunc(awayMs / hourMs), 'hour');
  if (sizeMs < 7 * dayMs) return relative.format(Math.trunc(awayMs / dayMs), 'day');
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'medium' }).format(at);
}

/** "08:35" in a zone, or in the reader's own when none is given. */
export function clockTime(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...(timeZone ? { timeZone } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** "at 17:05 Calgary time", and with its day when that is not today there: "on Tue, Nov 24 at 17:05 Calgary time". */
export function placeTime(at: Date, now: Date, place: Place): string {
  const time = `at ${clockTime(at, place.timeZone)} ${place.name} time`;
  const day = (moment: Date) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: place.timeZone,
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      ...(Math.abs(at.getTime() - now.getTime()) > 180 * dayMs ? { year: 'numeric' } : {}),
    })
      .format(moment)
      .replaceAll('.', '');
  return day(at) === day(now) ? time : `on ${day(at)} ${time}`;
}
