import type { StoryVersion } from '#lib/stories/history/revisions.ts';

export type SavedStory = StoryVersion & {
  /** When, as the clocks of the story's place have it: "17:05 Calgary time". */
  clock: string;
  /** These words are not those that readers see, or will see. */
  unpublishedChanges: boolean;
};
/** `message`: what came of it, in the server's words. */
export type StepResult = StoryVersion & { message: string };

/** What a page hands the editor to work with: the server actions of this room, and the one that makes a topic. */
export type StoryActions = typeof import('#lib/stories/actions.ts') &
  Pick<typeof import('#lib/topics/actions.ts'), 'addTopicAction'>;
