'use client';
import { useEffect, useRef, useState } from 'react';
import { type KeptWords, keptWords } from '#components/desk/story-editor/kept-words.ts';
import { createSaver, type SaveState } from '#components/desk/story-editor/saver.ts';
import { contentOf, fieldsOf, type StoryFields, sameContent } from '#components/desk/story-editor/story-fields.ts';
import { useBodyEditor } from '#components/desk/story-editor/use-body-editor.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { OpenedStory, StoryActions } from '#lib/stories/desk-actions.ts';
import type { StoryContent } from '#lib/stories/types.ts';

const keepAfterMs = 400;

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
  const [fields, setFields] = useState(() => fieldsOf(start));
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'unchanged' });
  const [aside, setAside] = useState<KeptWords | null>(null);
  const latest = useRef({ fields, body: () => start.body, keepLater: 0 });

  const read = () => contentOf(latest.current.fields, latest.current.body());
  const shelf = (kind: 'now' | 'aside') =>
    keptWords(`${actor.id}.${kind}`, saver.version()?.id ?? opened?.story.id ?? 'new', localStorage);

  const refresh = async (id: number) => {
    const result = await actions.open(id);
    if (result.kind === 'ok') setStored(result.value);
  };
  const [saver] = useState(() =>
    createSaver({
      story: opened && { id: opened.story.id, version: opened.story.version },
      actions,
      read,
      now,
      later: (task, delayMs) => {
        const timer = setTimeout(task, delayMs);
        return () => clearTimeout(timer);
      },
      onState: setSaveState,
      onSaved: (version, everything) => {
        clearTimeout(latest.current.keepLater);
        keptWords(`${actor.id}.now`, 'new', localStorage).forget();
        if (everything) shelf('now').forget();
        else shelf('now').keep(read(), now());
        setStored((before) => before && { ...before, story: { ...before.story, unpublishedChanges: true } });
        const path = `/desk/stories/${version.id}`;
        if (window.location.pathname + window.location.search !== path) {
          window.history.replaceState(null, '', path);
          void refresh(version.id);
        }
      },
    }),
  );

  const changed = () => {
    saver.changed();
    clearTimeout(latest.current.keepLater);
    latest.current.keepLater = window.setTimeout(() => shelf('now').keep(read(), now()), keepAfterMs);
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
  const setWordsAside = (words: KeptWords) => {
    shelf('aside').add(words);
    setAside(words);
  };

  const dropAside = () => {
    shelf('aside').drop();
    setAside(shelf('aside').find());
  };

  // once, when the editor opens: are there words of an earlier visit that the server never got?
  // biome-ignore lint/correctness/useExhaustiveDependencies: it must not run again
  useEffect(() => {
    const lost = shelf('now').find();
    if (lost && !sameContent(lost.content, start)) setWordsAside(lost);
    else setAside(shelf('aside').find());
    shelf('now').forget();
    if (startsChanged) changed();
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.hasUnsaved()) return;
      shelf('now').keep(read(), now());
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      saver.stop();
    };
  }, []);

  return {
    fields,
    change,
    read,
    editor,
    saver,
    saveState,
    stored,
    refresh,
    /** Words that were set aside, to be looked at, put back, copied or dropped. */
    aside,
    putBack: (words: KeptWords) => {
      show(words.content);
      dropAside();
      changed();
    },
    dropAside,
    /** After a conflict: theirs into the editor, one's own words aside. */
    takeTheirs: async () => {
      if (saveState.kind !== 'conflict') return;
      setWordsAside({ content: read(), at: now() });
      shelf('now').forget();
      show(saveState.theirs.content);
      saver.adopt({ id: saveState.theirs.id, version: saveState.theirs.version });
      await refresh(saveState.theirs.id);
    },
  };
}

export type StoryEditing = ReturnType<typeof useStoryEditor>;
