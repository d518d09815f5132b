import { hourMs, minuteMs } from '#lib/clock.ts';

/** A mail that no server has accepted after this long is given up: its news is old. */
export const giveUpAfterMs = 24 * hourMs;

const firstDelayMs = minuteMs / 2;
const longestDelayMs = 4 * hourMs;

/** 30 s, 2 min, 8 min, 32 min, 2 h 8 min, then every 4 h. */
export function retryDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 4 ** Math.max(0, attempts - 1), longestDelayMs);
}

/** What becomes of a row whose mail certainly was not sent: owed again later, or failed once it is too old. */
export function retryOrGiveUp(row: { attempts: number; createdAt: Date }, lastError: string, now: Date) {
  const dueAt = new Date(now.getTime() + retryDelayMs(row.attempts));
  if (dueAt.getTime() <= row.createdAt.getTime() + giveUpAfterMs) return { phase: 'owed', dueAt, lastError } as const;
  return { phase: 'failed', lastError: `given up after 24 hours: ${lastError}`, sealed: null, endedAt: now } as const;
}
