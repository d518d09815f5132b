import { fieldOf } from '#lib/sources/reading/fields.ts';
import { pacificTime } from '#lib/traffic/adapters/caltrans/pacific-time.ts';
import { epochTime } from '#lib/traffic/adapters/reading/times.ts';

/** Closures have been in force for years, and have ends that are years away; 2999 is none of them. */
const earliest = new Date('2000-01-01T00:00:00Z');
const latest = new Date('2100-01-01T00:00:00Z');

/**
 * A time of a record: in seconds since 1970 where the service gives it so, else by California's clocks. What cannot be
 * true, such as an end in 2999, is none.
 * @param name "record" of `recordTimestamp: { recordDate, recordTime, recordEpoch }`
 * @param holder what it stands in
 */
export function timeAt(holder: unknown, name: string, now: Date): Date | null {
  return readTime(fieldOf(holder, `${name}Timestamp`), name, now);
}

/** The same where it stands beside others: `closureStartDate`, `closureStartTime`, `closureStartEpoch`. */
export function readTime(stamp: unknown, name: string, now: Date): Date | null {
  return (
    plausible(epochTime(fieldOf(stamp, `${name}Epoch`), now)) ??
    byClock(fieldOf(stamp, `${name}Date`), fieldOf(stamp, `${name}Time`), now)
  );
}

function byClock(date: unknown, time: unknown, now: Date): Date | null {
  if (typeof date !== 'string' || typeof time !== 'string') return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d:[0-5]\d$/.test(time)) return null;
  const minute = pacificTime(`${date}T${time.slice(0, 5)}`, now);
  return plausible(minute && new Date(minute.getTime() + Number(time.slice(6)) * 1000));
}

function plausible(at: Date | null): Date | null {
  return at && at >= earliest && at < latest ? at : null;
}
