import type { ShownPart } from '#lib/stories/comparing/shown-changes.ts';
import type { Correction } from '#lib/stories/types.ts';

/** What readers are shown the changes of. */
export const publicParts = ['headline', 'deck', 'bylines', 'leadPicture', 'body'] as const;
export type PublicPart = (typeof publicParts)[number];

export type PublicChange =
  | { kind: 'published'; at: Date }
  /** `changes` is null where what stood before is not shown. */
  | { kind: 'updated'; at: Date; changes: ShownPart<PublicPart>[] | null }
  | { kind: 'note'; at: Date; correction: Correction };
