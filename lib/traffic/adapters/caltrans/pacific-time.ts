import { minuteMs } from '#lib/clock.ts';
import { readWallClock } from '#lib/editions/zoned-time.ts';

const zone = 'America/Los_Angeles';
/** Clocks of services are a little ahead of ours at times. */
const aheadMs = 5 * minuteMs;

/**
 * What California's clocks showed. In the hour that they show twice it is the later one that has been by now: what
 * services say is of a moment ago more often than of an hour ago.
 * @param local "2026-11-20T09:41"
 */
export function pacificTime(local: string, now: Date): Date | null {
  // years that no service means are beyond what a clock can tell
  const read = /^20\d\d-/.test(local) ? readWallClock(local, zone) : ({ kind: 'not-a-time' } as const);
  switch (read.kind) {
    case 'once':
      return read.at;
    case 'twice':
      return read.secondAt.getTime() <= now.getTime() + aheadMs ? read.secondAt : read.at;
    // a clock that was not put forward
    case 'never':
      return read.nextAt;
    case 'not-a-time':
      return null;
  }
}

/** The newest of times that have been by now; one of a moment from now is now. */
export function newestSoFar(times: readonly (Date | null)[], now: Date): Date | null {
  const past = times.flatMap((at) => (at && at.getTime() <= now.getTime() + aheadMs ? [at.getTime()] : []));
  if (past.length === 0) return null;
  // there may be more of them than a function takes arguments
  const newest = past.reduce((one, other) => Math.max(one, other));
  return new Date(Math.min(newest, now.getTime()));
}
