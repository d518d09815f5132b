import { clock } from '#testing/sources/read-with.ts';

const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const isEpoch = (value: number) => Math.abs(value - clock.getTime() / 1_000) < 1e7;

/**
 * An invented answer, which is of the tests' clock, as if it were given now: times that say their zone and those that
 * count seconds since 1970 move along. What is said in a place's own time stays.
 */
export function movedTo(now: Date, answer: object): object {
  const byMs = now.getTime() - clock.getTime();
  return JSON.parse(JSON.stringify(answer), (_key, value: unknown) => {
    if (typeof value === 'number' && isEpoch(value)) return Math.round(value + byMs / 1_000);
    if (typeof value !== 'string') return value;
    if (/^\d{10}$/.test(value) && isEpoch(Number(value))) return String(Math.round(Number(value) + byMs / 1_000));
    return zoned.test(value) ? new Date(Date.parse(value) + byMs).toISOString() : value;
  });
}
