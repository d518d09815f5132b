import { secondMs } from '#lib/clock.ts';

/**
 * A tab says that it is there each 10 s, and each 15 s in the background, where browsers slow timers down; who has not
 * been seen for this long is gone.
 */
const patienceMs = 25 * secondMs;

/** Who was seen no later than this is gone. */
export const goneBefore = (now: Date): Date => new Date(now.getTime() - patienceMs);

export const isGone = (seenAt: Date, now: Date): boolean => seenAt <= goneBefore(now);
