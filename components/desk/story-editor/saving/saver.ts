import { createDue } from '#components/desk/story-editor/saving/due.ts';
import { meetStored } from '#components/desk/story-editor/saving/meeting.ts';
import {
  type Conflict,
  type Failure,
  firstVersion,
  isFailure,
  isOvertaken,
  isWorthAnother,
  quietMs,
  retryMs,
  type SaverParts,
  type SaveState,
  type Stored,
  versionOf,
} from '#components/desk/story-editor/saving/save-state.ts';
import { createTurns } from '#components/desk/story-editor/saving/turns.ts';
import { createUnanswered } from '#components/desk/story-editor/saving/unanswered.ts';
import { createUnsaved, type Unsaved } from '#components/desk/story-editor/saving/unsaved.ts';
import type { Refused } from '#lib/staff/forms/desk-result.ts';
import type { OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

export type Saver = ReturnType<typeof createSaver>;

type TakenUp = { from: StoryContent | null; aside: readonly StoryContent[] };
type Sent = { content: StoryContent; autosave: boolean; taken: Unsaved };

/**
 * Saves a story one save after another, each naming the version it stands on. It saves by itself while somebody types,
 * a new story from its first character on. What others save meanwhile is taken in; what both changed stops it until
 * `save` or `adopt`.
 */
export function createSaver(options: SaverParts) {
  const { begin, save, open, read } = options;
  let story: StoryVersion | null = options.story && versionOf(options.story);
  /** The stored words that those in the editor are made of. */
  let base = options.story?.content ?? null;
  let isCut = options.story?.isCut ?? true;
  /** Others have saved since, and what they saved is not read yet. */
  let isBehind = false;
  let state: SaveState = { kind: 'unchanged' };
  const due = createDue(options, () => void saveNow());
  const inTurn = createTurns();
  const unsaved = createUnsaved();
  const unanswered = createUnanswered();

  const become = (next: SaveState) => {
    state = next;
    options.onState(next);
  };
  const isHeld = () => state.kind === 'conflict' || state.kind === 'closed';

  /** Call on every change. `apart`: they are other words, not those before written on; `aside`: given up for them. */
  function changed(how: { apart?: boolean; aside?: readonly StoryContent[] } = {}): void {
    unsaved.add(how);
    due.typed();
    if (isHeld()) return;
    if (state.kind === 'unchanged' || state.kind === 'saved') become({ kind: 'changed' });
    // it is tried again by itself
    if (state.kind === 'unreachable') return;
    if (!story && unsaved.isFirst()) due.saveIn(0);
    else due.saveSoon();
  }

  /**
   * Saves what is not saved yet. Returns the stored version, or null when the state says why there is none.
   * @param byHand somebody asks for it, and expects a version in the history
   */
  function saveNow({ byHand = false } = {}): Promise<StoryVersion | null> {
    return inTurn(() => saveInTurn(byHand));
  }

  async function saveInTurn(byHand: boolean): Promise<StoryVersion | null> {
    due.callOff();
    if (isHeld()) return null;
    if (!story || unsaved.isAny() || (byHand && !isCut)) return await send(story, byHand);
    if (isBehind) await catchUp(story);
    return story;
  }

  async function send(onto: StoryVersion | null, byHand: boolean): Promise<StoryVersion | null> {
    if (byHand || !isFailure(state)) become({ kind: 'saving' });
    due.sent();
    const sent: Sent = { content: read(), autosave: !byHand, taken: unsaved.send() };
    const { content, autosave, taken } = sent;
    try {
      if (!onto) return await beginWith(sent);
      const result = await save({ ...onto, content, autosave, apart: taken.apart, aside: taken.aside });
      if (result.kind === 'ok') return stored(result.value, sent);
      if (result.kind !== 'refused') return fail(result);
      if (isOvertaken(result)) return await overtaken(onto, result, sent);
      // a new story without a word is cleared away after a while, and begun again with the next one
      return result.code === 'not-found' && options.story === null ? await send(null, byHand) : fail(result);
    } catch {
      unanswered.add({ from: base, content });
      return fail({ kind: 'unreachable' });
    }
  }

  async function beginWith(sent: Sent): Promise<StoryVersion | null> {
    const { content, autosave } = sent;
    const begun = await begin(content);
    if (begun.kind !== 'ok') return fail(begun);
    if (!begun.value.wasThere && autosave) return stored(begun.value, sent);
    story = versionOf(begun.value);
    base = unanswered.first() ?? content;
    return await send(story, !autosave);
  }

  function fail(result: Failure): null {
    become(result);
    if (isWorthAnother(result)) due.saveIn(retryMs);
    return null;
  }

  function stored(answer: SavedStory, sent: Sent): StoryVersion {
    story = versionOf(answer);
    base = sent.content;
    isCut = !sent.autosave;
    unsaved.stored(sent.taken);
    unanswered.clear();
    const everything = !unsaved.isAny();
    // what was typed meanwhile is saved next: `changed` has seen to that
    become(everything ? { kind: 'saved', clock: answer.clock, isCut } : { kind: 'changed' });
    if (unsaved.aside().length > 0) due.saveIn(quietMs);
    options.onSaved(answer, everything);
    return story;
  }

  /** Somebody else saved first: both are merged, unless they changed the same. */
  async function overtaken({ id }: StoryVersion, refusal: Refused, sent: Sent): Promise<StoryVersion | null> {
    const { content, autosave, taken } = sent;
    const from = base ?? content;
    // what of one's own words may be stored is told apart here, not by the server
    const isMergeable = refusal.code === 'conflict' && unanswered.first() === null;
    const merged = isMergeable ? await options.merge({ id, base: from, content, autosave, aside: taken.aside }) : null;
    if (merged?.kind !== 'ok') return (await look(id, refusal)) ? await saveInTurn(!autosave) : null;
    const { kind, opened } = merged.value;
    if (kind === 'merged') unsaved.stored(taken);
    const isTaken = meet(opened, kind === 'merged' ? content : from, refusal.message);
    if (kind === 'merged') options.onSaved(opened.story, !unsaved.isAny());
    return isTaken ? await saveInTurn(!autosave) : null;
  }

  /** Reads the story anew, and takes in what others did. */
  async function look(id: number, refusal: Refused | null = null): Promise<boolean> {
    const opened = await open(id);
    if (opened.kind !== 'ok') fail(opened);
    else if (refusal?.code === 'forbidden' && options.canSave(opened.value.story)) become(refusal);
    else return meet(opened.value, base ?? opened.value.story.content, refusal?.message);
    return false;
  }

  /** Reads what others saved; where the line is down for that one question, it is asked again. */
  async function catchUp({ id }: StoryVersion): Promise<void> {
    isBehind = true;
    await look(id).catch(() => unsaved.isAny() || due.saveIn(retryMs));
  }

  /** Takes in what others did to the words the editor's are made `from`. False where that cannot be. */
  function meet(opened: OpenedStory, from: StoryContent, message?: string): boolean {
    const { story: now, times } = opened;
    options.onOpened(opened);
    const isClosed = !options.canSave(now) && unsaved.isAny();
    const origin = unanswered.baseOf(from, now.content);
    const met = meetStored(now, { from: origin, typed: read(), message, isClosed });
    if (met.kind !== 'taken') {
      become(met);
      return false;
    }
    options.show(met.content);
    standOn(now);
    if (!met.isAll || unsaved.aside().length > 0) {
      if (!unsaved.isAny()) unsaved.add();
      become({ kind: 'changed' });
      due.saveIn(quietMs);
      return true;
    }
    unsaved.clear();
    due.clear();
    become(state.kind === 'unchanged' ? state : { kind: 'saved', clock: times.clock, isCut });
    return true;
  }

  /** The words in the editor are made of these now. */
  function standOn(now: Stored): void {
    story = versionOf(now);
    base = now.content;
    isCut = now.isCut;
    isBehind = false;
  }

  return {
    changed,
    saveNow,
    /** Others are heard to have saved the story, as this version. */
    hear: (version: number): Promise<void> =>
      inTurn(async () => {
        if (story && version > story.version) await catchUp(story);
      }),
    /** Words made `from` stored ones, kept and sent by a page that left, are written on; `aside`: given up for them. */
    takeUp: ({ from, aside }: TakenUp, show: () => void): Promise<void> =>
      inTurn(async () => {
        show();
        changed({ apart: true, aside });
        if (!story || !from) return;
        // until the story is read they stand on what they are made of, which is stored no more
        [story, base] = [{ ...story, version: firstVersion }, from];
        unanswered.add({ from, content: read() });
        await catchUp(story);
      }),
    /** After a conflict, when it is chosen: saves on top of theirs. `aside`: words given up, a version before it. */
    settle: ({ theirs }: Conflict, aside?: StoryContent): Promise<StoryVersion | null> =>
      inTurn(async () => {
        standOn(theirs);
        unsaved.add({ aside: aside ? [aside] : [] });
        return await send(versionOf(theirs), true);
      }),
    /** The editor now holds exactly what is stored as `theirs`; what was not saved is given up. */
    adopt: (theirs: Stored): void => {
      standOn(theirs);
      unanswered.clear();
      unsaved.clear();
      due.clear();
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
    /** A step was refused because somebody was first: takes in what they did. Called within the step's turn. */
    meet: async (refusal: Refused): Promise<void> => void (story && (await look(story.id, refusal))),
    hasUnsaved: unsaved.isAny,
    /** Words that were given up for others', and are no version yet. */
    aside: unsaved.aside,
    version: (): StoryVersion | null => story,
    base: (): StoryContent | null => base,
    stop: (): void => due.callOff(),
  };
}
