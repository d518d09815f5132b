import { dayMs } from '#lib/clock.ts';
import { isoInZone } from '#lib/editions/dates.ts';

const wallClock = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/**
 * The instant at which a zone's clocks show `local`. Of an hour that autumn repeats, the first; a time that spring
 * skips is moved on by what was skipped (02:30 becomes 03:30).
 * @param local "2026-11-23T17:05", as `<input type="datetime-local">` gives it
 * @param timeZone IANA
 * @returns null when `local` is no time at all
 */
export function zonedToInstant(local: string, timeZone: string): Date | null {
  const wallMs = Date.parse(`${local}:00Z`);
  // the round trip refuses 31st February, which Date would make March of
  if (!wallClock.test(local) || Number.isNaN(wallMs) || new Date(wallMs).toISOString().slice(0, 16) !== local) {
    return null;
  }
  const before = offsetMs(wallMs - dayMs, timeZone);
  const after = offsetMs(wallMs + dayMs, timeZone);
  const fitting = [before, after].filter((offset) => offsetMs(wallMs - offset, timeZone) === offset);
  return new Date(wallMs - (fitting.length > 0 ? Math.max(...fitting) : before));
}

/** What a zone's clocks show at an instant, for `<input type="datetime-local">`: "2026-11-23T17:05". */
export function instantToZoned(at: Date, timeZone: string): string {
  return isoInZone(at, timeZone).slice(0, 16);
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetMs(atMs: number, timeZone: string): number {
  const shown = isoInZone(new Date(atMs), timeZone).slice(0, 19);
  return Date.parse(`${shown}Z`) - Math.floor(atMs / 1000) * 1000;
}
