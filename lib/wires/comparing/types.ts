import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

/** Three texts of a story: what both sides began with, what the desk made of it, and what its wire did. */
export type WireTexts = { base: StoryContent; ours: StoryContent; newest: StoryContent };

/** Who changed it since the text that both began with. */
export type ChangedBy = 'wire' | 'ours' | 'both';

/** What of a story but its body can be taken by itself. The last three are of one and the same lead picture. */
export const wireFields = [
  'headline',
  'deck',
  'bylines',
  'language',
  'leadPicture',
  'caption',
  'credit',
  'alt',
  'wire',
] as const;
export type WireField = (typeof wireFields)[number];

/**
 * How a block of ours is not the wire's. `new`: the wire has it and we have it not; `gone`: we have it and the wire has
 * it not.
 */
export type BlockDifferenceKind = 'words' | 'place' | 'new' | 'gone';

/** One difference, which can be taken. Its name tells it from all others between the same two texts. */
export type FieldDifference = { field: WireField; by: ChangedBy; name: string };
export type BlockDifference = { kind: BlockDifferenceKind; by: ChangedBy; name: string };

/** A block in all three texts; null where it is not. Without a difference ours is the wire's. */
export type BodyRow = {
  base: Block | null;
  ours: Block | null;
  wire: Block | null;
  differences: BlockDifference[];
};

export type WireComparison = {
  fields: FieldDifference[];
  /** In the wire's order; what only we have stands where we have it. */
  rows: BodyRow[];
};

/** What is taken where it is not one difference: all that the wire changed and we did not. */
export const allOfWire = 'all';
/** The name of the buttons, and what the one sends that takes nothing. */
export const takeField = 'take';
export const keepOurs = 'keep';

/**
 * A story after something was taken. `settled`: nothing of the wire's text waits any more; `follows`: it has all of that,
 * and follows its wire again.
 */
export type TakenFromWire = StoryVersion & { kind: 'taken' | 'settled' | 'follows' };

/** What the desk has to know of a story that came over a wire. */
export type WireNote = {
  storyId: number;
  itemId: number;
  /** There is newer text that nobody has compared with the story. */
  isWaiting: boolean;
  /** Somebody has to answer what becomes of the story. */
  isWithdrawalOpen: boolean;
};

/** The same for whoever has it open. */
export type OpenWireNote = WireNote & { isDetached: boolean };
