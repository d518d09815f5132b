import { dayMs, minuteMs } from '#lib/clock.ts';
import type { Wire } from '#lib/wires/types.ts';

const longestMs = dayMs;
/** Wires that were added together are not asked together for ever: each waits up to a tenth longer, always the same. */
const spreadShare = 0.1;

/** @returns from 0 up to 1, the same for a wire each time and spread evenly over all */
function placeOf(wireId: number): number {
  return (Math.imul(wireId, 0x9e3779b1) >>> 0) / 2 ** 32;
}

function wait(wireId: number, ms: number, now: Date): Date {
  const spreadMs = placeOf(wireId) * Math.min(ms, longestMs) * spreadShare;
  const waitMs = ms + spreadMs > longestMs ? longestMs - spreadMs : ms + spreadMs;
  return new Date(now.getTime() + Math.round(waitMs));
}

/** When a wire that answered is asked again: not before its own interval, its feed's wish and its server's. */
export function nextCheck(
  wire: Pick<Wire, 'id' | 'intervalMinutes'>,
  { ttlMinutes, maxAgeMs }: { ttlMinutes: number | null; maxAgeMs: number | null },
  now: Date,
): Date {
  const wishes = [wire.intervalMinutes * minuteMs, (ttlMinutes ?? 0) * minuteMs, maxAgeMs ?? 0];
  return wait(wire.id, Math.max(...wishes), now);
}

/** When a wire is asked again that failed so often in a row: later each time, but at least once a day for ever. */
export function nextTry(wire: Pick<Wire, 'id' | 'intervalMinutes'>, failures: number, now: Date): Date {
  return wait(wire.id, wire.intervalMinutes * minuteMs * 2 ** Math.min(failures - 1, 20), now);
}
