import type { Correction, StoryTeaser } from '#lib/stories/types.ts';

/** A day ("2026-11-23") that has stories. `storyCount` is counted no further than `maxCounted`. */
export type ArchiveDay = { day: string; storyCount: number; newest: StoryTeaser[] };

/** A public note with the story it is on, as that story is called now. */
export type ArchivedCorrection = Correction & {
  /** The story's own; the note is at `#correction-<id>` there. */
  path: string;
  headline: string;
  /** The story's; the note is written in it too. */
  language: string;
};
