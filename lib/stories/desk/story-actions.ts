import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { OpenedStory } from '#lib/stories/desk/open-story.ts';
import type { LocalTimes } from '#lib/stories/desk/publish-times.ts';
import type { Move } from '#lib/stories/desk/steps.ts';
import type { StoryVersion } from '#lib/stories/history/revisions.ts';
import type { CorrectionKind, StoryContent } from '#lib/stories/types.ts';
import type { Topic } from '#lib/topics/types.ts';

type Changed = Promise<DeskResult<StoryVersion>>;

export type SavedStory = StoryVersion & {
  /** When, as the clocks of the story's place have it: "17:05 Calgary time". */
  clock: string;
  /** These words are not those that readers see, or will see. */
  unpublishedChanges: boolean;
};
/** `told`: what came of it, in the server's words. */
export type ToldStep = StoryVersion & { told: string };

/** What a page hands the editor to work with; `actions.ts` is the real thing. */
export type StoryActions = {
  create: (content: StoryContent) => Promise<DeskResult<SavedStory>>;
  save: (input: StoryVersion & { content: StoryContent }) => Promise<DeskResult<SavedStory>>;
  move: (input: StoryVersion & { move: Move }) => Changed;
  /** Sends wall clocks and their zone: which instants they are, the server decides. */
  publish: (input: StoryVersion & LocalTimes & { timeZone: string }) => Promise<DeskResult<ToldStep>>;
  /** The newest words of a scheduled story go out at its time. */
  release: (input: StoryVersion) => Promise<DeskResult<ToldStep>>;
  update: (input: StoryVersion & { significant: boolean }) => Changed;
  correct: (input: StoryVersion & { kind: CorrectionKind; text: string }) => Promise<DeskResult<ToldStep>>;
  kill: (input: StoryVersion & { notice: string }) => Changed;
  /** Takes a version out of the public history, or puts it back. */
  hide: (input: StoryVersion & { publicationId: number; hidden: boolean }) => Changed;
  /** The story as it is stored now, to be put beside what the editor holds. */
  open: (id: number) => Promise<DeskResult<OpenedStory>>;
  /** Makes a topic to choose. */
  addTopic: (name: string) => Promise<DeskResult<Topic>>;
};
