import { createSaver, type SaveState } from '#components/desk/story-editor/saver.ts';
import { contentOf, fieldsOf, type StoryFields } from '#components/desk/story-editor/story-fields.ts';
import type { BodyEditing } from '#components/desk/story-editor/use-body-editor.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { allowedSteps, type Step } from '#lib/stories/desk/steps.ts';
import type { DeskStory, OpenedStory, StoryActions } from '#lib/stories/desk/types.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import type { StoryContent } from '#lib/stories/types.ts';

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
  actions: Pick<StoryActions, 'createStoryAction' | 'saveStoryAction' | 'openStoryAction'>;
  /** Makes the browser's address that of the story; false where it is already. */
  showAddress: (path: string) => boolean;
};

/** Where the body is typed, and where this browser keeps what is not saved. */
type Attached = {
  body: Pick<BodyEditing, 'read' | 'show'>;
  draft: { touched: () => void; settled: () => void; layAside: (content: StoryContent) => void };
};

export type Editing = ReturnType<typeof createEditing>;

/**
 * One open editor: its words and how they stand to the stored ones. It knows no React; `useStoryEditor` shows it, and
 * attaches the editor of the body and the draft that this browser keeps.
 */
export function createEditing({ actor, opened, start, actions, showAddress }: Options) {
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
    story: opened && { id: opened.story.id, version: opened.story.version },
    create: actions.createStoryAction,
    save: actions.saveStoryAction,
    open: actions.openStoryAction,
    read,
    canSave: (story) => allowedIn(story).has('save'),
    later: (task, delayMs) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
    onState: (saveState) => {
      set({ saveState });
      // the panel shows how the story stands now
      if (saveState.kind === 'closed') void refresh(saveState.theirs.id).catch(() => {});
    },
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

  /** Call on every change of the words. */
  function changed(): void {
    if (!allowed().has('save')) return;
    isTouched = true;
    saver.changed();
    attached.draft.touched();
  }

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
    /** Whoever changed words here that readers do not get, and can see to it, is asked before they leave it so. */
    asksBeforeLeaving: (): boolean =>
      isTouched && fault() !== null && (allowed().has('release') || allowed().has('update')),
    /** After a conflict: theirs into the editor, one's own words aside. */
    takeTheirs: async (): Promise<void> => {
      const { saveState } = state;
      if (saveState.kind !== 'conflict' && saveState.kind !== 'closed') return;
      const { theirs } = saveState;
      attached.draft.layAside(read());
      attached.draft.settled();
      show(theirs.content);
      saver.adopt({ id: theirs.id, version: theirs.version });
      await refresh(theirs.id);
    },
  };
}
