import { sameContent } from '#components/desk/story-editor/story-fields.ts';
import type { DeskResult, Invalid, Refused } from '#lib/staff/forms/desk-result.ts';
import type { BegunStory, DeskStory, OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

/** How the words in the editor stand to the stored ones. */
export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** `clock`: when, in the server's words. `isCut`: as a version. */
  | { kind: 'saved'; clock: string; isCut: boolean }
  | Invalid
  | Refused
  /** The server could not be reached; it is tried again by itself. */
  | { kind: 'unreachable' }
  /** Somebody else saved first. Nothing is saved until the person has chosen. */
  | { kind: 'conflict'; message: string; theirs: DeskStory }
  /** It was taken where this person cannot save it any more: killed, say, or handed in. */
  | { kind: 'closed'; theirs: DeskStory };

type Options = {
  /** Null: it is new. */
  story: Pick<DeskStory, 'id' | 'version' | 'isCut'> | null;
  begin: (content: StoryContent) => Promise<DeskResult<SavedStory & BegunStory>>;
  save: (
    input: StoryVersion & { content: StoryContent; autosave: boolean; apart: boolean },
  ) => Promise<DeskResult<SavedStory>>;
  open: (id: number) => Promise<DeskResult<OpenedStory>>;
  /** What is in the editor now. */
  read: () => StoryContent;
  /** May this person save the story as it stands now? */
  canSave: (story: DeskStory) => boolean;
  nowMs: () => number;
  /** Runs `task` after a while; returns how to call it off. */
  later: (task: () => void, delayMs: number) => () => void;
  onState: (state: SaveState) => void;
  /** After every save that reached the database. */
  onSaved: (saved: SavedStory, everything: boolean) => void;
};

export type Saver = ReturnType<typeof createSaver>;

/** It saves by itself when nothing was typed for `quietMs`, and `latestMs` after a key at the latest. */
export const quietMs = 1_000;
export const latestMs = 1_500;
export const retryMs = 10_000;

/**
 * Saves a story one save after another, each naming the version it stands on. It saves by itself while somebody types,
 * a new story from its first character on; a conflict stops that until `overwrite` or `adopt`.
 */
export function createSaver(options: Options) {
  const { begin, save, open, read, later, onState } = options;
  let story: StoryVersion | null = options.story && versionOf(options.story);
  let isCut = options.story?.isCut ?? true;
  let state: SaveState = { kind: 'unchanged' };
  let edits = 0;
  let savedEdits = 0;
  /** What was stored before is to stay a version of its own. */
  let isApart = false;
  /** When the oldest change was made that is not on its way. */
  let waitingSinceMs: number | null = null;
  let callOff = () => {};
  let underWay: Promise<void> | null = null;

  const become = (next: SaveState) => {
    state = next;
    onState(next);
  };
  const isHeld = () => state.kind === 'conflict' || state.kind === 'closed';
  const hasFailed = () => ['invalid', 'refused', 'unreachable'].includes(state.kind);
  const saveIn = (delayMs: number) => {
    callOff();
    callOff = later(() => void saveNow(), delayMs);
  };

  /**
   * Call on every change of the words.
   * @param apart they are others now, and not those before written on
   */
  function changed({ apart = false } = {}): void {
    edits += 1;
    isApart ||= apart;
    waitingSinceMs ??= options.nowMs();
    if (isHeld()) return;
    if (state.kind === 'unchanged' || state.kind === 'saved') become({ kind: 'changed' });
    // it is tried again by itself
    if (state.kind === 'unreachable') return;
    const isFirst = !story && edits === 1;
    const latestInMs = waitingSinceMs + latestMs - options.nowMs();
    saveIn(isFirst ? 0 : Math.max(0, Math.min(quietMs, latestInMs)));
  }

  /** Whatever talks to the server about this story does so in turn. */
  async function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    while (underWay) await underWay;
    const mine = task();
    const done = () => {
      underWay = null;
    };
    underWay = mine.then(done, done);
    return mine;
  }

  /**
   * Saves what is not saved yet. Returns the stored version, or null when the state says why there is none.
   * @param byHand somebody asks for it, and expects a version in the history
   */
  function saveNow({ byHand = false } = {}): Promise<StoryVersion | null> {
    return inTurn(() => saveInTurn(byHand));
  }

  async function saveInTurn(byHand: boolean): Promise<StoryVersion | null> {
    callOff();
    if (isHeld()) return null;
    if (story && edits === savedEdits && (isCut || !byHand)) return story;
    return await send(story, byHand);
  }

  async function send(onto: StoryVersion | null, byHand: boolean): Promise<StoryVersion | null> {
    const sentEdits = edits;
    waitingSinceMs = null;
    if (byHand || !hasFailed()) become({ kind: 'saving' });
    const content = read();
    try {
      if (!onto) return await beginWith(content, sentEdits, byHand);
      const result = await save({ ...onto, content, autosave: !byHand, apart: isApart });
      if (result.kind === 'ok') return stored(result.value, sentEdits, byHand);
      // what may not be saved any more was taken further meanwhile
      if (isOvertaken(result)) return await collide(onto, result, { content, sentEdits });
      return isClearedAway(result) ? await send(null, byHand) : fail(result);
    } catch {
      become({ kind: 'unreachable' });
      saveIn(retryMs);
      return null;
    }
  }

  async function beginWith(content: StoryContent, sentEdits: number, byHand: boolean): Promise<StoryVersion | null> {
    const begun = await begin(content);
    if (begun.kind !== 'ok') return fail(begun);
    if (!begun.value.wasThere && !byHand) return stored(begun.value, sentEdits, false);
    story = versionOf(begun.value);
    return await send(story, byHand);
  }

  /** A new story without a word is cleared away after a while, and begun again with the next one. */
  const isClearedAway = (result: DeskResult<unknown>) =>
    options.story === null && result.kind === 'refused' && result.code === 'not-found';

  function fail(result: Invalid | Refused): null {
    become(result);
    // signed out, say, or the database is away
    if (result.kind === 'refused' && result.code !== 'forbidden') saveIn(retryMs);
    return null;
  }

  function stored(answer: SavedStory, sentEdits: number, asVersion: boolean): StoryVersion {
    const version = versionOf(answer);
    story = version;
    isCut = asVersion;
    isApart = false;
    savedEdits = sentEdits;
    const everything = edits === sentEdits;
    // what was typed meanwhile is saved next: `changed` has seen to that
    become(everything ? { kind: 'saved', clock: answer.clock, isCut } : { kind: 'changed' });
    options.onSaved(answer, everything);
    return version;
  }

  async function collide(
    mine: StoryVersion,
    refusal: Refused,
    sent: { content: StoryContent; sentEdits: number },
  ): Promise<StoryVersion | null> {
    const theirs = await open(mine.id);
    if (theirs.kind !== 'ok') return fail(theirs);
    const { story: now, times } = theirs.value;
    // our own save whose answer was lost on the way, or a step that left the words alone: nobody's words are at stake
    if (sameContent(now.content, sent.content))
      return stored({ ...now, clock: times.clock }, sent.sentEdits, now.isCut);
    if (!options.canSave(now)) become({ kind: 'closed', theirs: now });
    else if (refusal.code === 'forbidden') become(refusal);
    else become({ kind: 'conflict', message: refusal.message, theirs: now });
    return null;
  }

  return {
    changed,
    saveNow,
    /** The server is there again. */
    retry: (): void => {
      if (state.kind === 'unreachable') void saveNow();
    },
    /** After a conflict: saves what is in the editor on top of theirs, which stays in the story's history. */
    overwrite: (): Promise<StoryVersion | null> =>
      inTurn(() => (state.kind === 'conflict' ? send(versionOf(state.theirs), true) : saveInTurn(true))),
    /** The editor now holds exactly what is stored as `theirs`. */
    adopt: (theirs: Pick<DeskStory, 'id' | 'version' | 'isCut'>): void => {
      callOff();
      story = versionOf(theirs);
      isCut = theirs.isCut;
      savedEdits = edits;
      waitingSinceMs = null;
      become({ kind: 'unchanged' });
    },
    /** Takes a step of the workflow with everything saved; what is typed meanwhile is saved after it. */
    step: <Value>(take: (story: StoryVersion) => Promise<Value>): Promise<Value | null> =>
      inTurn(async () => {
        const saved = await saveInTurn(false);
        return saved && (await take(saved));
      }),
    /** A step of the workflow raised the version without touching the words, and made a version of them. */
    stepped: (version: StoryVersion): void => {
      story = versionOf(version);
      isCut = true;
    },
    /** A step was refused because somebody was first: finds out whether their words differ from those in here. */
    meet: async (refusal: Refused): Promise<void> => {
      if (story) await collide(story, refusal, { content: read(), sentEdits: edits });
    },
    hasUnsaved: (): boolean => edits !== savedEdits,
    version: (): StoryVersion | null => story,
    stop: (): void => callOff(),
  };
}

const versionOf = ({ id, version }: StoryVersion): StoryVersion => ({ id, version });

function isOvertaken(result: DeskResult<unknown>): result is Refused {
  return result.kind === 'refused' && (result.code === 'conflict' || result.code === 'forbidden');
}
