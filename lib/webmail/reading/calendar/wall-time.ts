/** What a clock shows, in milliseconds as if it were UTC. `isDay`: a whole day. `isUtc`: it is UTC. */
export type WallTime = { wallMs: number; isDay: boolean; isUtc: boolean };

const pattern = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?/;

/** @param written "2026-12-02T10:00:00Z" or "2026-12-02" */
export function readWallTime(written: string): WallTime | null {
  const found = pattern.exec(written);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  // a second 60 is one that is let in
  const isTime = hour < 24 && minute < 60 && second <= 60;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)));
  if (!isTime || year < 1000 || at.getUTCMonth() !== month - 1) return null;
  return { wallMs: at.getTime(), isDay: found[4] === undefined, isUtc: found[7] === 'Z' };
}

const units: Readonly<Record<string, number>> = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000 };

/** Milliseconds of "PT1H30M" (RFC 5545, 3.3.6); null for what is none, runs backwards, or is above a year. */
export function readDurationMs(written: string): number | null {
  if (!/^\+?P(?=[\dT])(?:\d{1,9}[WD])*(?:T(?:\d{1,9}[HMS])+)?$/i.test(written)) return null;
  const parts = written.toUpperCase().matchAll(/(\d+)([WDHMS])/g);
  const ms = [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0);
  return ms > 0 && ms <= 366 * 86_400_000 ? ms : null;
}
