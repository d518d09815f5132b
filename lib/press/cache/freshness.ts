import { hourMs, secondMs } from '#lib/clock.ts';

/** Readings come each second; after this long without one, changes may have been missed. */
const cutOffMs = 5 * secondMs;

/**
 * How well this copy of the server knows what changed: it follows the changes, or is cut off from the database and
 * keeps showing what it has, for a while.
 */
export class Freshness {
  readonly #staleMaxMs: number;
  #seenMs = Number.NEGATIVE_INFINITY;

  /** @param staleMaxMs how long pages are shown that may have changed; default an hour */
  constructor(staleMaxMs: number = hourMs) {
    this.#staleMaxMs = staleMaxMs;
  }

  /** Every change up to now is known. */
  seen(nowMs: number): void {
    this.#seenMs = nowMs;
  }

  /** Changes are known as they come: what is composed may be kept. */
  isFollowing(nowMs: number): boolean {
    return nowMs - this.#seenMs < cutOffMs;
  }

  /** So long without a word that what is kept may not be shown any more. */
  isLost(nowMs: number): boolean {
    return nowMs - this.#seenMs > this.#staleMaxMs;
  }
}
