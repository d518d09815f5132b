import type { DeskResult, Invalid, Refused } from '#lib/staff/forms/desk-result.ts';
import type { BegunStory, DeskStory, MergedStory, OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import type { Collision } from '#lib/stories/merging/merge-content.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

/** How the words in the editor stand to the stored ones. */
export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** `clock`: when, in the server's words. `isCut`: as a version. */
  | { kind: 'saved'; clock: string; isCut: boolean }
  | Failure
  | Conflict
  | Closed;

/** `unreachable`: the server could not be reached; it is tried again by itself. */
export type Failure = Invalid | Refused | { kind: 'unreachable' };

/** It was taken where this person cannot save it any more: killed, say, or handed in. */
export type Closed = { kind: 'closed'; theirs: DeskStory };

/** Somebody else changed the same parts. Nothing is saved until the person has chosen. `base`: what both began with. */
export type Conflict = {
  kind: 'conflict';
  message: string;
  theirs: DeskStory;
  base: StoryContent;
  collisions: readonly Collision[];
};

/** `aside`: words that were given up for these; each is to be a version of its own. */
type Saved = { content: StoryContent; autosave: boolean; aside: readonly StoryContent[] };
export type Stored = Pick<DeskStory, 'id' | 'version' | 'isCut' | 'content'>;

/** What a saver works with: the server's actions, the editor, and a clock. */
export type SaverParts = {
  /** Null: it is new. */
  story: Stored | null;
  begin: (content: StoryContent) => Promise<DeskResult<SavedStory & BegunStory>>;
  save: (input: StoryVersion & Saved & { apart: boolean }) => Promise<DeskResult<SavedStory>>;
  merge: (input: { id: number; base: StoryContent } & Saved) => Promise<DeskResult<MergedStory>>;
  open: (id: number) => Promise<DeskResult<OpenedStory>>;
  /** What is in the editor now. */
  read: () => StoryContent;
  /** Puts into the editor what others changed. */
  show: (content: StoryContent) => void;
  /** May this person save the story as it stands now? */
  canSave: (story: DeskStory) => boolean;
  nowMs: () => number;
  /** Runs `task` after a while; returns how to call it off. */
  later: (task: () => void, delayMs: number) => () => void;
  onState: (state: SaveState) => void;
  /** The story was read anew. */
  onOpened: (opened: OpenedStory) => void;
  /** After every save that reached the database. */
  onSaved: (saved: Omit<SavedStory, 'clock'>, everything: boolean) => void;
};

export const versionOf = ({ id, version }: StoryVersion): StoryVersion => ({ id, version });

/** That of the oldest words that can be stored. */
export const firstVersion = 1;

/** Was somebody else first? What may not be saved any more was taken further meanwhile. */
export const isOvertaken = ({ code }: Refused): boolean => code === 'conflict' || code === 'forbidden';

export function isFailure({ kind }: SaveState): boolean {
  return kind === 'invalid' || kind === 'refused' || kind === 'unreachable';
}

/** May it be saved a while later as it is? The person is signed out, say, or the database is away. */
export function isWorthAnother(failure: Failure): boolean {
  return failure.kind === 'unreachable' || (failure.kind === 'refused' && failure.code !== 'forbidden');
}

/** It saves by itself when nothing was typed for `quietMs`, and `latestMs` after a key at the latest. */
export const quietMs = 1_000;
export const latestMs = 1_500;
export const retryMs = 10_000;
