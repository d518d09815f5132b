import { givesUp, isAnswered } from '#components/desk/story-editor/conflict/answers.ts';
import { contentIn, type LocalDraft } from '#components/desk/story-editor/local-draft.ts';
import type { SaveState } from '#components/desk/story-editor/saving/save-state.ts';
import { createSaver } from '#components/desk/story-editor/saving/saver.ts';
import {
  contentOf,
  fieldsOf,
  type StoryFields,
  sameJson,
  takeFields,
} from '#components/desk/story-editor/story-fields.ts';
import type { BodyEditing } from '#components/desk/story-editor/use-body-editor.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nowMs } from '#lib/clock.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { newBlockId } from '#lib/stories/blocks/block-id.ts';
import { allowedSteps, type Step } from '#lib/stories/desk/steps.ts';
import type { DeskStory, OpenedStory, StoryActions } from '#lib/stories/desk/types.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import { type Answers, resolveContent } from '#lib/stories/merging/merge-content.ts';
import { asStored, mergeWords } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

export type EditingState = {
  /** The story as it was last read from the server; null before it exists. */
  stored: OpenedStory | null;
  /** Known a moment before `stored` is, when a new story was saved. */
  savedId: number | null;
  fields: StoryFields;
  saveState: SaveState;
};

type Options = {
  actor: Actor;
  opened: OpenedStory | null;
  /** What the editor opens with. */
  start: StoryContent;
  actions: Pick<StoryActions, 'beginStoryAction' | 'saveStoryAction' | 'mergeStoryAction' | 'openStoryAction'>;
  /** The name that a new story has before it is stored. */
  newKey: () => string;
  /** Tells the server that the page goes away, whose answer nobody waits for. False where it is too long for that. */
  leave: (left: LeftStory) => boolean;
  /** Makes the browser's address that of the story; false where it is already. */
  showAddress: (path: string) => boolean;
};

/** `content`: words that are not saved; `aside`: those that were given up for them, after a conflict. */
export type LeftStory = StoryVersion & { content?: StoryContent; aside?: readonly StoryContent[] };

/** Where the body is typed, and where this browser keeps what is not saved. */
type Attached = {
  body: Pick<BodyEditing, 'read' | 'show'>;
  draft: { touched: () => void; settled: () => void; layAside: (draft: LocalDraft) => void };
};

export type Editing = ReturnType<typeof createEditing>;

/**
 * One open editor: its words and how they stand to the stored ones. It knows no React; `useStoryEditor` shows it, and
 * attaches the editor of the body and the draft that this browser keeps.
 */
export function createEditing({ actor, opened, start, actions, newKey, leave, showAddress }: Options) {
  let state: EditingState = {
    stored: opened,
    savedId: opened?.story.id ?? null,
    fields: fieldsOf(start),
    saveState: { kind: 'unchanged' },
  };
  let attached: Attached = {
    body: { read: () => start.body, show: () => {} },
    draft: { touched: () => {}, settled: () => {}, layAside: () => {} },
  };
  let isTouched = false;
  let isNew = opened === null;
  let key = newKey();
  const listeners = new Set<() => void>();

  const set = (changes: Partial<EditingState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const read = () => contentOf(state.fields, attached.body.read());
  const allowedIn = (story: DeskStory | null) =>
    allowedSteps(actor, story?.state ?? 'draft', story ?? { createdBy: actor.id, stillWriting: true });
  const allowed = (): ReadonlySet<Step> => allowedIn(state.stored?.story ?? null);

  async function refresh(id: number): Promise<void> {
    const result = await actions.openStoryAction(id);
    if (result.kind === 'ok') set({ stored: result.value });
  }

  const saver = createSaver({
    story: opened?.story ?? null,
    begin: (content) => actions.beginStoryAction({ key, content }),
    save: actions.saveStoryAction,
    merge: actions.mergeStoryAction,
    open: actions.openStoryAction,
    read,
    show: takeIn,
    canSave: (story) => allowedIn(story).has('save'),
    nowMs,
    later: (task, delayMs) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
    onState: (saveState) => set({ saveState }),
    onOpened: (stored) => set({ stored }),
    onSaved: ({ unpublishedChanges, id }, everything) => {
      if (everything || isNew) attached.draft.settled();
      isNew = false;
      const { stored } = state;
      set({ savedId: id, stored: stored && { ...stored, story: { ...stored.story, unpublishedChanges } } });
      if (showAddress(addressOf('deskStory', { id }))) void refresh(id);
    },
  });

  /** What readers get in place of the words that are here, to be said in red; null: they get these, or none. */
  function fault(): string | null {
    const { stored } = state;
    if (!stored || !(stored.story.unpublishedChanges || saver.hasUnsaved())) return null;
    return oldWordsFault({ ...stored.story, publicAt: stored.times.publicAt });
  }

  /** Call on every change of the words; see `changed` of the saver. */
  function changed(how: Parameters<typeof saver.changed>[0] = {}): void {
    if (!allowed().has('save')) return;
    saver.changed(how);
    touched();
  }

  function touched(): void {
    isTouched = true;
    attached.draft.touched();
  }

  /** What others changed comes into the fields and blocks that they changed; everything else stays as it is typed. */
  function takeIn(merged: StoryContent): void {
    const typed = read();
    set({ fields: takeFields(state.fields, typed, merged) });
    if (!sameJson(merged.body, asStored(typed).body)) attached.body.show(merged.body);
  }

  /** What this browser keeps of it. */
  const keep = (): LocalDraft => ({
    ...read(),
    aside: [...saver.aside()],
    ...(state.savedId === null ? { key } : { base: saver.base() ?? undefined }),
  });

  function show(content: StoryContent): void {
    set({ fields: fieldsOf(content) });
    attached.body.show(content.body);
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    attach: (parts: Attached) => {
      attached = parts;
    },
    read,
    saver,
    refresh,
    allowed,
    fault,
    changed,
    change: (changes: Partial<StoryFields>) => {
      set({ fields: { ...state.fields, ...changes } });
      changed();
    },
    show,
    keep,
    /** Puts back what was kept, as if it was typed now, on top of what others changed since. */
    putBack: async (draft: LocalDraft): Promise<void> => {
      if (saver.hasUnsaved()) await saver.saveNow();
      if (draft.key && state.savedId === null) key = draft.key;
      await saver.takeUp({ from: draft.base ?? null, aside: draft.aside ?? [] }, () => {
        show(contentIn(draft));
        touched();
      });
    },
    /**
     * The page goes away: what was written here becomes a version.
     * @param mayComeBack the browser may show the page again as it is
     */
    leave: (mayComeBack: boolean): void => {
      const version = saver.version();
      if (!version || !isTouched) return;
      const isLeft = !mayComeBack && saver.hasUnsaved() && leave({ ...version, content: read(), aside: saver.aside() });
      if (!isLeft) leave(version);
    },
    /** Whoever changed words here that readers do not get, and can see to it, is asked before they leave it so. */
    asksBeforeLeaving: (): boolean =>
      isTouched && fault() !== null && (allowed().has('release') || allowed().has('update')),
    /**
     * After a conflict: what was chosen of each part that both changed.
     * @returns false where something is not chosen yet: more may have changed meanwhile
     */
    settle: async (answers: Answers): Promise<boolean> => {
      const { saveState } = state;
      if (saveState.kind !== 'conflict') return false;
      const mine = asStored(read());
      const merge = mergeWords(saveState.base, saveState.theirs.content, mine);
      if (!isAnswered(merge.collisions, answers)) {
        set({ saveState: { ...saveState, collisions: merge.collisions } });
        return false;
      }
      takeIn(resolveContent(merge, mine, answers, newBlockId));
      await saver.settle(saveState, givesUp(merge.collisions, answers) ? mine : undefined);
      return true;
    },
    /** After a conflict: theirs into the editor, one's own words aside. */
    takeTheirs: async (): Promise<void> => {
      const { saveState } = state;
      if (saveState.kind !== 'conflict' && saveState.kind !== 'closed') return;
      const { theirs } = saveState;
      attached.draft.layAside(keep());
      attached.draft.settled();
      show(theirs.content);
      saver.adopt(theirs);
      await refresh(theirs.id);
    },
  };
}
