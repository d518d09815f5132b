import { nowMs, secondMs } from '#lib/clock.ts';
import { processWide } from '#lib/process-wide.ts';

/** Readings come each second; a hiccup of the database heals within this. */
const patienceMs = 5 * secondMs;

type Standing = { seenMs: number; failure: string | null };

// the press follows the changes, and a page of Next's, which has modules of its own, tells how that goes
const standing = processWide<Standing | null>('changes', null);

/** Every change up to now is known. */
export function noteSeen(): void {
  if (standing.value?.failure) console.error('changes: followed again');
  standing.value = { seenMs: nowMs(), failure: null };
}

/** What changed could not be read. Said once for each reason, however often it is tried again. */
export function noteFailure(error: unknown): void {
  const failure = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  if (standing.value?.failure !== failure) console.error(`changes: cannot be followed: ${failure}`);
  standing.value = { seenMs: standing.value?.seenMs ?? Number.NEGATIVE_INFINITY, failure };
}

/** Why this copy does not hear of changes for longer than a hiccup; null while it does, and where nobody follows them. */
export function whyNotFollowed(): string | null {
  const { value } = standing;
  if (!value?.failure || nowMs() - value.seenMs < patienceMs) return null;
  return `changes cannot be followed: ${value.failure}`;
}
