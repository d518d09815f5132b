import { secondMs } from '#lib/clock.ts';

/** Several changes come at once. */
const gatherMs = 300;
/** While people type, stories change each second. */
const usualGapMs = 5 * secondMs;
/** How long until it is looked again whether somebody still does something with the list. */
const waitMs = secondMs;

type Parts = {
  refresh: () => void;
  /** Somebody does something that would be upset. */
  isBusy: () => boolean;
  later: (ms: number, task: () => void) => () => void;
  nowMs: () => number;
  /** At least so long between two refreshes. Default: five seconds. */
  gapMs?: number;
};

/** Refreshes soon after a change, now and then while there are many, and not while somebody is busy. */
export function createRefresher({ refresh, isBusy, later, nowMs, gapMs = usualGapMs }: Parts) {
  let refreshedMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | null = null;

  const refreshIn = (ms: number) => {
    callOff ??= later(ms, () => {
      callOff = null;
      if (isBusy()) return refreshIn(waitMs);
      refreshedMs = nowMs();
      refresh();
    });
  };

  return {
    changed: (): void => refreshIn(Math.max(gatherMs, refreshedMs + gapMs - nowMs())),
    stop: (): void => {
      callOff?.();
      callOff = null;
    },
  };
}
