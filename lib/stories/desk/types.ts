import type { PlaceNow } from '#lib/editions/wall-clock.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { Correction, StoryContent, StoryState, StoryVersion } from '#lib/stories/types.ts';

/** A story in the list. The desk sees every story in every state, signed-in staff only. */
export type DeskStoryLine = {
  id: number;
  state: StoryState;
  headline: string;
  section: string;
  author: string | null;
  publicAt: Date | null;
  createdAt: Date;
  changedAt: Date;
  /** The newest words are not those that readers see, or will see. */
  unpublishedChanges: boolean;
  /** The version that readers see, or will see. */
  liveNumber: number | null;
};

/** A story as the desk reads it: in every state, by signed-in staff only. */
export type DeskStory = {
  id: number;
  version: number;
  state: StoryState;
  createdBy: string | null;
  /** May the reporter who began it still write? */
  stillWriting: boolean;
  content: StoryContent;
  /** It came over a wire, so its attribution stays whatever is sent. */
  keepsWire: boolean;
  /** These words are a version of its history; false: a working copy. */
  isCut: boolean;
  /** The name of whoever wrote them last; null: the portal. */
  savedBy: string | null;
  /** These words are not those that readers see, or will see. */
  unpublishedChanges: boolean;
  /** The version that readers see, or will see. */
  liveNumber: number | null;
  publicPath: string | null;
  publishAt: Date | null;
  embargoUntil: Date | null;
  publicAt: Date | null;
  significantAt: Date | null;
  killNotice: string | null;
  corrections: Correction[];
  /** Each time readers were told of a version, newest first. */
  publications: DeskPublication[];
};

export type DeskPublication = { id: number; revision: number; liveAt: Date; hiddenAt: Date | null };

export type HistoryEntry = { id: number; at: Date; by: string; action: string; details: unknown };

export type TimedEntry = HistoryEntry & { day: string; clock: string };

/** Every time of a story in words, as the clocks of its first edition have it: a browser converts none. */
export type StoryTimes = {
  place: PlaceNow;
  /** The time it is there: "17:05 Calgary time". */
  clock: string;
  /** What the form of its times begins with. */
  publishLocal: string;
  embargoLocal: string;
  /** "at 17:05 Calgary time"; empty where it has no time. */
  publicAt: string;
  /** Until it goes out by its schedule. */
  opensInMs: number | null;
  /** By their ids. */
  corrections: Readonly<Record<number, string>>;
  publications: Readonly<Record<number, string>>;
};

export type OpenedStory = { story: DeskStory; history: TimedEntry[]; times: StoryTimes };

/** A version in a list of them. `isCut`: false while somebody still writes in it. */
export type VersionLine = { number: number; savedAt: Date; savedBy: string | null; isCut: boolean };

export type StoredVersion = { number: number; savedAt: Date; savedBy: string | null; content: StoryContent };

/** `wasThere`: it had been begun before, and what was sent is not saved. */
export type BegunStory = StoryVersion & { wasThere: boolean };

/** What became of words that were written while others saved; collided: nothing is saved. */
export type MergeOutcome = { kind: 'merged' | 'collided'; id: number };

/** The same, with the story as it is stored then. */
export type MergedStory = MergeOutcome & { opened: OpenedStory };

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
  Pick<typeof import('#lib/topics/actions.ts'), 'addTopicAction'> & {
    /** The wires' own: a story that is restored follows its wire again. */
    moveStoryAction: (
      input: Parameters<typeof import('#lib/stories/desk/move-story.ts').moveStory>[2],
    ) => Promise<DeskResult<StoryVersion>>;
  };
