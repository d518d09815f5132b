import type { DeskResult } from '#lib/staff/desk-result.ts';
import type { StoryVersion } from '#lib/stories/change-story.ts';
import type { DeskStory, HistoryEntry } from '#lib/stories/desk-queries.ts';
import type { Move } from '#lib/stories/move-story.ts';
import type { CorrectionKind, StoryContent } from '#lib/stories/types.ts';
import type { Topic } from '#lib/topics/types.ts';

type Changed = Promise<DeskResult<StoryVersion>>;

export type OpenedStory = { story: DeskStory; history: HistoryEntry[] };

/** What a page hands the editor to work with; `actions.ts` is the real thing. */
export type StoryActions = {
  create: (content: StoryContent) => Changed;
  save: (input: StoryVersion & { content: StoryContent }) => Changed;
  move: (input: StoryVersion & { move: Move }) => Changed;
  publish: (input: StoryVersion & { publishAt: Date | null; embargoUntil: Date | null }) => Changed;
  update: (input: StoryVersion & { significant: boolean }) => Changed;
  correct: (input: StoryVersion & { kind: CorrectionKind; text: string }) => Changed;
  kill: (input: StoryVersion & { notice: string }) => Changed;
  /** Takes a version out of the public history, or puts it back. */
  hide: (input: StoryVersion & { publicationId: number; hidden: boolean }) => Changed;
  /** The story as it is stored now, to be put beside what the editor holds. */
  open: (id: number) => Promise<DeskResult<OpenedStory>>;
  /** Makes a topic to choose. */
  addTopic: (name: string) => Promise<DeskResult<Topic>>;
};
