import type { StoryContent } from '#lib/stories/types.ts';

/** What the wire of a story says, beside the story's own words. */
export type WireText = {
  itemId: number;
  /** As the portal last wrote the story from it: what staff changed is changed from these words. */
  written: StoryContent;
  /** The same or, once somebody has compared a newer text with ours, that one. */
  base: StoryContent;
  /** As the wire has it now, placed like `base`; a block that is in both has one id. */
  newest: StoryContent;
  newestVersion: number;
  /** Staff changed the words, so the story does not follow its wire. */
  isDetached: boolean;
  /** The newest words are not in the story, and nobody has compared them with it yet. */
  isWaiting: boolean;
  withdrawnAt: Date | null;
  /** Somebody has to answer what becomes of the story. */
  isWithdrawalOpen: boolean;
};
