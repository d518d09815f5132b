'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { randomName } from '#components/desk/keeping/random-name.ts';
import { useKept } from '#components/desk/keeping/use-kept.ts';
import { useLive } from '#components/desk/live/live.tsx';
import { useOpening } from '#components/desk/live/use-opening.ts';
import { createEditing, type Editing, type LeftStory } from '#components/desk/story-editor/editing.ts';
import { contentIn, localDraftSchema } from '#components/desk/story-editor/local-draft.ts';
import { sameContent } from '#components/desk/story-editor/story-fields.ts';
import { useBodyEditor } from '#components/desk/story-editor/use-body-editor.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { OpenedStory, StoryActions } from '#lib/stories/desk/types.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * One open editor on the page: `createEditing` with the editor of its body and what this browser keeps of it.
 * @param start what the editor opens with, and whether that is something else than what is stored
 */
export function useStoryEditor(
  actor: Actor,
  opened: OpenedStory | null,
  { content: start, changed: startsChanged }: { content: StoryContent; changed: boolean },
  actions: StoryActions,
) {
  const [editing] = useState(() =>
    createEditing({ actor, opened, start, actions, newKey: randomName, leave: sendLeaving, showAddress }),
  );
  const { stored, savedId, fields, saveState } = useSyncExternalStore(editing.subscribe, editing.state, editing.state);
  const { read, saver, refresh, change, changed, takeTheirs, settle } = editing;
  const kept = useKept({
    what: `story ${savedId ?? 'new'}`,
    schema: localDraftSchema,
    read: editing.keep,
    isUnsaved: saver.hasUnsaved,
    asks: editing.asksBeforeLeaving,
    isStored: (draft) => sameContent(contentIn(draft), start),
  });
  const editor = useBodyEditor(start.body, () => changed());
  editing.attach({ body: editor, draft: kept });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useEffect(() => {
    if (startsChanged) changed({ apart: true });
    return saver.stop;
  }, []);
  useGoing(editing);
  // null: something may have been missed
  useLive('story', (event) => {
    const story = saver.version();
    if (story && (!event || event.id === story.id)) void saver.hear(event?.version ?? Number.POSITIVE_INFINITY);
  });
  useOpening(stored?.times ?? null, () => (savedId === null ? Promise.resolve() : refresh(savedId)));
  const putBack = () => {
    if (kept.lost) void editing.putBack(kept.lost.value);
    kept.dropLost();
  };
  return {
    ...{ fields, saveState, stored, editor, saver, read, change, refresh, takeTheirs, settle },
    allowed: editing.allowed(),
    fault: editing.fault(),
    /** Words that were set aside, to be looked at, put back, copied or dropped. */
    aside: kept.lost,
    putBack,
    dropAside: kept.dropLost,
  };
}

export type StoryEditing = ReturnType<typeof useStoryEditor>;

function showAddress(path: string): boolean {
  if (window.location.pathname + window.location.search === path) return false;
  window.history.replaceState(null, '', path);
  return true;
}

function sendLeaving(left: LeftStory): boolean {
  return navigator.sendBeacon(addressOf('leaveStory'), JSON.stringify(left));
}

/** Saves when the page is out of sight or the server is there again, and tells the server when the page goes away. */
function useGoing({ saver, leave }: Editing): void {
  useEffect(() => {
    const save = () => {
      if (saver.hasUnsaved()) void saver.saveNow();
    };
    const hide = () => document.visibilityState === 'hidden' && save();
    const go = (event: PageTransitionEvent) => leave(event.persisted);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', go);
    window.addEventListener('online', save);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', go);
      window.removeEventListener('online', save);
      leave(false);
    };
  }, [saver, leave]);
}
