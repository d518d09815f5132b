import { isSoak } from '#lib/env.ts';

/**
 * How often a `*.soak.test.ts` or `*.soak.spec.ts` repeats itself: `full` in `npm run soak`, a tenth of it (at least
 * once) in `npm test`. Whatever is random comes from `seededRandom`, so that the tenth is the same each time.
 */
export function soakCount(full: number): number {
  return isSoak() ? full : Math.max(1, Math.ceil(full / 10));
}

/** Milliseconds a soak test may take: `tenth` in `npm test`, twelve times that in `npm run soak`. */
export function soakTimeoutMs(tenth: number): number {
  return isSoak() ? tenth * 12 : tenth;
}
