import { maxAside } from '#lib/stories/input.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** What is not stored yet, as a save takes it along: what is changed after it is not in it. */
export type Unsaved = {
  edits: number;
  /** What was stored before is to stay a version of its own. */
  apart: boolean;
  /** Words that were given up for others', and are no version yet. */
  aside: readonly StoryContent[];
};

/** Counts what is changed in an editor, and what of it is stored. */
export function createUnsaved() {
  let edits = 0;
  let savedEdits = 0;
  let apart = false;
  let aside: readonly StoryContent[] = [];
  return {
    add: (more: { apart?: boolean; aside?: readonly StoryContent[] } = {}): void => {
      edits += 1;
      apart ||= more.apart ?? false;
      aside = [...aside, ...(more.aside ?? [])];
    },
    isAny: (): boolean => edits !== savedEdits || aside.length > 0,
    isFirst: (): boolean => edits === 1,
    aside: (): readonly StoryContent[] => aside,
    /** It is on its way now. */
    send: (): Unsaved => ({ edits, apart, aside: aside.slice(0, maxAside) }),
    stored: (sent: Unsaved): void => {
      savedEdits = sent.edits;
      apart &&= !sent.apart;
      aside = aside.slice(sent.aside.length);
    },
    /** There is nothing to save any more. */
    clear: (): void => {
      savedEdits = edits;
      apart = false;
      aside = [];
    },
  };
}
