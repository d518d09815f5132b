import type { StoryState } from '#lib/stories/types.ts';

/** How what readers get stands to the newest words. */
export type OldWords = {
  state: StoryState;
  /** The version that is live; null: none. */
  liveNumber: number | null;
  /** When it goes out, in words: "at 17:05 Calgary time". */
  publicAt: string;
};

/**
 * What is said, in red, wherever words are shown that readers do not get: "Version 3 goes out at 17:05 Calgary time,
 * not these words". Null for a story that readers get nothing of.
 */
export function oldWordsFault({ state, liveNumber, publicAt }: OldWords): string | null {
  if (liveNumber === null) return null;
  if (state === 'scheduled') return `Version ${liveNumber} goes out ${publicAt}, not these words`;
  return state === 'published' ? `Readers see version ${liveNumber}, not these words` : null;
}
