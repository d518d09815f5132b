import { hourMs } from '#lib/clock.ts';

/** Older events may have been forgotten (`forgetChanges`). */
const keptMs = 12 * hourMs;

/** How far the log of changes was read, and when. */
export function formatCursor(position: bigint, now: Date): string {
  return `${position}-${now.getTime()}`;
}

/** @returns the position; null for what is no cursor, or so old that not everything since is known */
export function parseCursor(text: string | null, now: Date): bigint | null {
  const [, position, readAtMs] = /^(\d{1,19})-(\d{1,15})$/.exec(text ?? '') ?? [];
  if (position === undefined || now.getTime() - Number(readAtMs) > keptMs) return null;
  return BigInt(position);
}
