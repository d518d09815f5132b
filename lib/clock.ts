/**
 * The only place that reads the time. Use cases and queries take `now` as an argument; the outermost caller
 * (a page, an action, a job) asks here, so tests hold the clock by passing a date.
 */
export function now(): Date {
  return new Date();
}

/** The same in milliseconds since 1970, for what is asked at every request: a `Date` costs more there than the asking. */
export const nowMs = (): number => Date.now();

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
