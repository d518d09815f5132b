'use client';
import { useEffect, useRef, useState } from 'react';
import { useKept } from '#components/desk/keeping/use-kept.ts';
import { localDraftSchema } from '#components/desk/story-editor/local-draft.ts';
import { createSaver, retryMs, type SaveState } from '#components/desk/story-editor/saver.ts';
import { contentOf, fieldsOf, type StoryFields, sameContent } from '#components/desk/story-editor/story-fields.ts';
import { useBodyEditor } from '#components/desk/story-editor/use-body-editor.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { DeskStory } from '#lib/stories/desk/desk-queries.ts';
import type { OpenedStory } from '#lib/stories/desk/open-story.ts';
import { allowedSteps } from '#lib/stories/desk/steps.ts';
import type { StoryActions } from '#lib/stories/desk/story-actions.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * The state of one open editor: its words, how they stand to the stored ones, and what is kept in this browser.
 * @param start what the editor opens with, and whether that is something else than what is stored
 */
export function useStoryEditor(
  actor: Actor,
  opened: OpenedStory | null,
  { content: start, changed: startsChanged }: { content: StoryContent; changed: boolean },
  actions: StoryActions,
) {
  const [stored, setStored] = useState(opened);
  const [savedId, setSavedId] = useState(opened?.story.id ?? null);
  const settled = useRef(() => {});
  const [fields, setFields] = useState(() => fieldsOf(start));
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'unchanged' });
  const latest = useRef({ fields, body: () => start.body, isTouched: false, isNew: opened === null });

  const read = () => contentOf(latest.current.fields, latest.current.body());
  const allowedIn = (story: DeskStory | null) =>
    allowedSteps(actor, story?.state ?? 'draft', story ?? { createdBy: actor.id, stillWriting: true });
  const allowed = allowedIn(stored?.story ?? null);

  const refresh = async (id: number) => {
    const result = await actions.openStoryAction(id);
    if (result.kind === 'ok') setStored(result.value);
  };
  const [saver] = useState(() =>
    createSaver({
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
      onState: (state) => {
        setSaveState(state);
        // the panel tells how it stands now
        if (state.kind === 'closed') void refresh(state.theirs.id).catch(() => {});
      },
      onSaved: ({ unpublishedChanges, ...version }, everything) => {
        if (everything || latest.current.isNew) settled.current();
        latest.current.isNew = false;
        setSavedId(version.id);
        setStored((before) => before && { ...before, story: { ...before.story, unpublishedChanges } });
        const path = addressOf('deskStory', { id: version.id });
        if (window.location.pathname + window.location.search !== path) {
          window.history.replaceState(null, '', path);
          void refresh(version.id);
        }
      },
    }),
  );

  const isOld = Boolean(stored?.story.unpublishedChanges) || saver.hasUnsaved();
  const kept = useKept({
    what: `story ${savedId ?? 'new'}`,
    schema: localDraftSchema,
    read,
    isUnsaved: saver.hasUnsaved,
    // who changed words here that readers do not get, and can see to it, is asked before they leave it so
    asks: () => latest.current.isTouched && fault !== null && (allowed.has('release') || allowed.has('update')),
    isStored: (content) => sameContent(content, start),
  });
  settled.current = kept.settled;
  const fault = stored && isOld ? oldWordsFault({ ...stored.story, publicAt: stored.times.publicAt }) : null;

  const changed = () => {
    if (!allowed.has('save')) return;
    latest.current.isTouched = true;
    saver.changed();
    kept.touched();
  };
  const editor = useBodyEditor(start.body, changed);
  latest.current.body = editor.read;

  const change = (changes: Partial<StoryFields>) => {
    latest.current.fields = { ...latest.current.fields, ...changes };
    setFields(latest.current.fields);
    changed();
  };
  const show = (content: StoryContent) => {
    latest.current.fields = fieldsOf(content);
    setFields(latest.current.fields);
    editor.show(content.body);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useEffect(() => {
    if (startsChanged) changed();
    return saver.stop;
  }, []);
  useOpening(stored?.times.opensInMs ?? null, () => (savedId === null ? Promise.resolve() : refresh(savedId)));

  return {
    fields,
    change,
    read,
    editor,
    saver,
    saveState,
    stored,
    refresh,
    allowed,
    /** What readers get in place of the words that are here, to be said in red; null: they get these, or none. */
    fault,
    /** Words that were set aside, to be looked at, put back, copied or dropped. */
    aside: kept.lost,
    putBack: () => {
      if (kept.lost) show(kept.lost.value);
      kept.dropLost();
      changed();
    },
    dropAside: kept.dropLost,
    /** After a conflict: theirs into the editor, one's own words aside. */
    takeTheirs: async () => {
      if (saveState.kind !== 'conflict' && saveState.kind !== 'closed') return;
      kept.layAside(read());
      kept.settled();
      show(saveState.theirs.content);
      saver.adopt({ id: saveState.theirs.id, version: saveState.theirs.version });
      await refresh(saveState.theirs.id);
    },
  };
}

export type StoryEditing = ReturnType<typeof useStoryEditor>;

/** The longest a browser's timer waits. */
const longestTimerMs = 2 ** 31 - 1;

/** When a scheduled story's time comes, looks how it stands then: an open editor must not say that it is still to go out. */
function useOpening(opensInMs: number | null, look: () => Promise<void>): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (opensInMs === null || opensInMs > longestTimerMs) return;
    // a server that is not reached is asked again
    const ask = () => latest.current().catch(() => setTimer(retryMs));
    let timer = 0;
    const setTimer = (delayMs: number) => {
      timer = window.setTimeout(ask, delayMs);
    };
    setTimer(Math.max(opensInMs, 1_000));
    return () => clearTimeout(timer);
  }, [opensInMs]);
}
