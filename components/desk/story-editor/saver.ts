import { sameContent } from '#components/desk/story-editor/story-fields.ts';
import type { DeskResult, Invalid, Refused } from '#lib/staff/forms/desk-result.ts';
import type { DeskStory, OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

/** How the words in the editor stand to the stored ones. */
export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** `clock`: when, in the server's words. */
  | { kind: 'saved'; clock: string }
  | Invalid
  | Refused
  /** The server could not be reached; it is tried again by itself. */
  | { kind: 'unreachable' }
  /** Somebody else saved first. Nothing is saved until the person has chosen. */
  | { kind: 'conflict'; message: string; theirs: DeskStory }
  /** It was taken where this person cannot save it any more: killed, say, or handed in. */
  | { kind: 'closed'; theirs: DeskStory };

type Options = {
  story: StoryVersion | null;
  create: (content: StoryContent) => Promise<DeskResult<SavedStory>>;
  save: (input: StoryVersion & { content: StoryContent }) => Promise<DeskResult<SavedStory>>;
  open: (id: number) => Promise<DeskResult<OpenedStory>>;
  /** What is in the editor now. */
  read: () => StoryContent;
  /** May this person save the story as it stands now? */
  canSave: (story: DeskStory) => boolean;
  /** Runs `task` after a while; returns how to call it off. */
  later: (task: () => void, delayMs: number) => () => void;
  onState: (state: SaveState) => void;
  /** After every save that reached the database. */
  onSaved: (saved: SavedStory, everything: boolean) => void;
};

export type Saver = ReturnType<typeof createSaver>;

export const autosaveMs = 3_000;
export const retryMs = 10_000;

/**
 * Saves a story one save after another, each naming the version it stands on. It saves by itself some seconds after
 * the last change, once the story exists; a conflict stops that until `overwrite` or `adopt`.
 */
export function createSaver(options: Options) {
  const { create, save, open, read, later, onState } = options;
  let story = options.story;
  let state: SaveState = { kind: 'unchanged' };
  let edits = 0;
  let savedEdits = 0;
  let callOff = () => {};
  let underWay: Promise<StoryVersion | null> | null = null;

  const become = (next: SaveState) => {
    state = next;
    onState(next);
  };
  const isHeld = () => state.kind === 'conflict' || state.kind === 'closed';
  const autosaveIn = (delayMs: number) => {
    callOff();
    if (story) callOff = later(() => void saveNow(), delayMs);
  };

  /** Call on every change of the words. */
  function changed(): void {
    edits += 1;
    if (isHeld()) return;
    if (state.kind !== 'saving') become({ kind: 'changed' });
    autosaveIn(autosaveMs);
  }

  /** Saves what is not saved yet. Returns the stored version, or null when the state says why there is none. */
  async function saveNow(): Promise<StoryVersion | null> {
    callOff();
    if (underWay) await underWay;
    if (isHeld()) return null;
    if (story && edits === savedEdits) return story;
    underWay = send(story);
    try {
      return await underWay;
    } finally {
      underWay = null;
    }
  }

  async function send(onto: StoryVersion | null): Promise<StoryVersion | null> {
    const sentEdits = edits;
    become({ kind: 'saving' });
    try {
      const content = read();
      const result = await (onto ? save({ ...onto, content }) : create(content));
      if (result.kind === 'ok') return stored(result.value, sentEdits);
      // what may not be saved any more was taken further meanwhile
      if (onto && isOvertaken(result)) return await collide(onto, result, { content, sentEdits });
      become(result);
    } catch {
      become({ kind: 'unreachable' });
      autosaveIn(retryMs);
    }
    return null;
  }

  function stored(answer: SavedStory, sentEdits: number): StoryVersion {
    const version = { id: answer.id, version: answer.version };
    story = version;
    savedEdits = sentEdits;
    const everything = edits === sentEdits;
    become(everything ? { kind: 'saved', clock: answer.clock } : { kind: 'changed' });
    if (!everything) autosaveIn(autosaveMs);
    options.onSaved(answer, everything);
    return version;
  }

  async function collide(
    mine: StoryVersion,
    refusal: Refused,
    sent: { content: StoryContent; sentEdits: number },
  ): Promise<StoryVersion | null> {
    const theirs = await open(mine.id);
    if (theirs.kind !== 'ok') become(theirs);
    // our own save whose answer was lost on the way, or a step that left the words alone: nobody's words are at stake
    else if (sameContent(theirs.value.story.content, sent.content)) {
      return stored({ ...theirs.value.story, clock: theirs.value.times.clock }, sent.sentEdits);
    } else if (!options.canSave(theirs.value.story)) become({ kind: 'closed', theirs: theirs.value.story });
    else if (refusal.code === 'forbidden') become(refusal);
    else become({ kind: 'conflict', message: refusal.message, theirs: theirs.value.story });
    return null;
  }

  /** After a conflict: saves what is in the editor on top of theirs, which stays in the story's history. */
  function overwrite(): Promise<StoryVersion | null> {
    if (state.kind !== 'conflict') return saveNow();
    underWay = send(versionOf(state.theirs));
    return underWay.finally(() => {
      underWay = null;
    });
  }

  /** The editor now holds exactly what is stored as `version`. */
  function adopt(version: StoryVersion): void {
    callOff();
    story = version;
    savedEdits = edits;
    become({ kind: 'unchanged' });
  }

  return {
    changed,
    saveNow,
    overwrite,
    adopt,
    /** A step of the workflow raised the version without touching the words. */
    stepped: (version: StoryVersion) => {
      story = version;
    },
    /** A step was refused because somebody was first: finds out whether their words differ from those in here. */
    meet: async (refusal: Refused) => {
      if (story) await collide(story, refusal, { content: read(), sentEdits: edits });
    },
    hasUnsaved: () => edits !== savedEdits,
    version: () => story,
    stop: () => callOff(),
  };
}

const versionOf = ({ id, version }: DeskStory): StoryVersion => ({ id, version });

function isOvertaken(result: DeskResult<unknown>): result is Refused {
  return result.kind === 'refused' && (result.code === 'conflict' || result.code === 'forbidden');
}
