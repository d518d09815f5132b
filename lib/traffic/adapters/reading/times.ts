import { dayMs } from '#lib/clock.ts';
import { zonedToInstant } from '#lib/editions/zoned-time.ts';
import { numberOf, timeOf } from '#lib/sources/reading/fields.ts';

/** Roads are closed for years at a time; what lies further away is a service's way of saying that it doesn't know. */
const reachMs = 20 * 366 * dayMs;
const maxEpochSeconds = 1e11;

/** An ISO time with its zone, also with a space before the hour: "2026-11-20 17:42:03+00:00". */
export function isoTime(value: unknown, now: Date): Date | null {
  return typeof value === 'string' ? timeOf(withT(value), now, reachMs) : null;
}

/** One that may lack its zone, which is UTC then. */
export function utcTime(value: unknown, now: Date): Date | null {
  return isoTime(value, now) ?? (typeof value === 'string' ? isoTime(`${value.trim()}Z`, now) : null);
}

const local = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?$/;

/** What clocks show in a zone: "2026-11-18T09:00:00.000". */
export function localTime(value: unknown, timeZone: string, now: Date): Date | null {
  const [, minute, seconds = '0', fraction = '0'] = (typeof value === 'string' && local.exec(withT(value))) || [];
  const at = minute ? zonedToInstant(minute, timeZone) : null;
  if (!at || Number(seconds) > 59) return null;
  return within(at.getTime() + Number(seconds) * 1_000 + Number(`0.${fraction}`) * 1_000, now);
}

/** Seconds since 1970, milliseconds where there are too many, or words; those before 1970 mean that nobody knows. */
export function epochTime(value: unknown, now: Date): Date | null {
  const number = numberOf(value, 1, maxEpochSeconds * 1_000);
  if (number === null) return isoTime(value, now);
  return within(number > maxEpochSeconds ? number : number * 1_000, now);
}

const withT = (value: string) => value.trim().replace(/^(\d{4}-\d\d-\d\d) +(?=\d)/, '$1T');

function within(ms: number, now: Date): Date | null {
  return Math.abs(ms - now.getTime()) <= reachMs ? new Date(Math.round(ms)) : null;
}
