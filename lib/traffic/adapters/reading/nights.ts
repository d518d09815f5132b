import { instantToZoned, zonedToInstant } from '#lib/editions/zoned-time.ts';

const byNight = /\b(?:over-?night|nightly|at night|each night|every night)\b/i;
const morning = '06:00';
const evening = '17:00';

/**
 * When work of the nights begins that has begun on an earlier one: by day it is not so, and is to be again from the same
 * hour on.
 */
export function nextNight(startsAt: Date | null, text: string | null, timeZone: string, now: Date): Date | null {
  if (!startsAt || startsAt >= now || !byNight.test(text ?? '')) return startsAt;
  const hour = instantToZoned(startsAt, timeZone).slice(11);
  const [date = '', clock = ''] = instantToZoned(now, timeZone).split('T');
  return hour >= evening && clock >= morning && clock < hour ? zonedToInstant(`${date}T${hour}`, timeZone) : startsAt;
}
