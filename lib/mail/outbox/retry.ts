import { hourMs, minuteMs } from '#lib/clock.ts';
import type { MailKind } from '#lib/mail/kinds.ts';
import { patienceWith } from '#lib/mail/patience.ts';

const firstDelayMs = minuteMs / 2;
const longestDelayMs = 4 * hourMs;

/** 30 s, 2 min, 8 min, 32 min, 2 h 8 min, then every 4 h. */
export function retryDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 4 ** Math.max(0, attempts - 1), longestDelayMs);
}

/** What becomes of a row whose mail certainly was not sent: owed again later, or failed once it is too old. */
export function retryOrGiveUp(row: Retried, lastError: string, now: Date) {
  const { tried } = patienceWith(row.kind);
  const dueAt = new Date(now.getTime() + retryDelayMs(row.attempts));
  if (dueAt.getTime() <= row.createdAt.getTime() + tried.ms) return { phase: 'owed', dueAt, lastError } as const;
  const told = `given up after ${tried.words}: ${lastError}`;
  return { phase: 'failed', lastError: told, sealed: null, endedAt: now } as const;
}

type Retried = { kind: MailKind; attempts: number; createdAt: Date };
