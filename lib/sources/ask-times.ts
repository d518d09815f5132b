import { hourMs, minuteMs } from '#lib/clock.ts';

/** A service that asks for more patience than this has said something else than it meant. */
const maxPatienceMs = 6 * hourMs;
const maxRetryMs = 30 * minuteMs;
const firstRetryMs = minuteMs;

/** After a good answer: at its own pace, or when what it said may have changed, whichever is later. */
export function askAgainAt(now: Date, everyMs: number, maxAgeMs: number | null): Date {
  return new Date(now.getTime() + Math.max(everyMs, Math.min(maxAgeMs ?? 0, maxPatienceMs)));
}

/** After a failure: sooner than usual at first, and less and less often. */
export function retryAt(now: Date, everyMs: number, failures: number): Date {
  const waitMs = Math.min(firstRetryMs * 2 ** Math.min(failures - 1, 10), Math.max(everyMs, maxRetryMs));
  return new Date(now.getTime() + waitMs);
}
