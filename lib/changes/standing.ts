import { nowMs, secondMs } from '#lib/clock.ts';

/** Readings come each second; a hiccup of the database heals within this. */
const patienceMs = 5 * secondMs;

type Standing = { seenMs: number; failure: string | null };

// the press follows the changes, and a page of Next's, which has modules of its own, tells how that goes
const key = Symbol.for('action-news.changes');
const store = globalThis as { [key]?: Standing };

/** Every change up to now is known. */
export function noteSeen(): void {
  if (store[key]?.failure) console.error('changes: followed again');
  store[key] = { seenMs: nowMs(), failure: null };
}

/** What changed could not be read. Said once for each reason, however often it is tried again. */
export function noteFailure(error: unknown): void {
  const failure = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  if (store[key]?.failure !== failure) console.error(`changes: cannot be followed: ${failure}`);
  store[key] = { seenMs: store[key]?.seenMs ?? Number.NEGATIVE_INFINITY, failure };
}

/** Why this copy does not hear of changes for longer than a hiccup; null while it does, and where nobody follows them. */
export function whyNotFollowed(): string | null {
  const standing = store[key];
  if (!standing?.failure || nowMs() - standing.seenMs < patienceMs) return null;
  return `changes cannot be followed: ${standing.failure}`;
}
