import type { TakenConditions } from '#lib/stories/blocks/conditions.ts';

/** Something of a place that a story may show. */
export type Takeable = {
  /** As it is taken now; a story adds its place and for how long it is live. */
  block: TakenConditions;
  /** What the camera sees; null for all else. */
  picture: string | null;
};
