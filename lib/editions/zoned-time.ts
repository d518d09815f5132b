import { dayMs } from '#lib/clock.ts';
import { isoInZone } from '#lib/editions/dates.ts';
import { isWallClock, type WallClock } from '#lib/editions/wall-clock.ts';

/** What a wall clock at a place means. Twice a year it may show a time twice, or leave one out. */
export type ReadWallClock =
  | { kind: 'once'; at: Date }
  /** The clocks are put back over it; `at` is the first time. */
  | { kind: 'twice'; at: Date; secondAt: Date }
  /** The clocks are put forward over it; `nextAt` is where they go on. */
  | { kind: 'never'; nextAt: Date }
  | { kind: 'not-a-time' };

/** @param timeZone IANA */
export function readWallClock(local: WallClock, timeZone: string): ReadWallClock {
  if (!isWallClock(local)) return { kind: 'not-a-time' };
  const wallMs = Date.parse(`${local}:00Z`);
  const before = offsetMs(wallMs - dayMs, timeZone);
  const after = offsetMs(wallMs + dayMs, timeZone);
  const fitting = [...new Set([before, after])].filter((offset) => offsetMs(wallMs - offset, timeZone) === offset);
  const [at, secondAt] = fitting.map((offset) => new Date(wallMs - offset)).sort((a, b) => a.getTime() - b.getTime());
  if (!at) return { kind: 'never', nextAt: new Date(wallMs - before) };
  return secondAt ? { kind: 'twice', at, secondAt } : { kind: 'once', at };
}

/**
 * The instant of a wall-clock time; the first of two, and the one as long after the change where there is none.
 * @param local "2026-11-23T17:05"
 * @param timeZone IANA
 * @returns null when `local` is no time at all
 */
export function zonedToInstant(local: WallClock, timeZone: string): Date | null {
  const read = readWallClock(local, timeZone);
  if (read.kind === 'not-a-time') return null;
  return read.kind === 'never' ? read.nextAt : read.at;
}

/** What a zone's clocks show at an instant: "2026-11-23T17:05". */
export function instantToZoned(at: Date, timeZone: string): WallClock {
  return isoInZone(at, timeZone).slice(0, 16);
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetMs(atMs: number, timeZone: string): number {
  const shown = isoInZone(new Date(atMs), timeZone).slice(0, 19);
  return Date.parse(`${shown}Z`) - Math.floor(atMs / 1000) * 1000;
}
