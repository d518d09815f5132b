'use client';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { showPeople } from '#components/desk/presence/people-plugin.ts';
import { usePresence } from '#components/desk/presence/use-presence.ts';
import { blockIdAtCaret } from '#components/desk/story-editor/nodes/block-ids.ts';
import type { PersonHere } from '#lib/stories/presence/types.ts';

/** Presence in a story that is open in the editor: others see which block has the caret, and theirs are marked here. */
export function usePresenceInBody(storyId: number | null, editor: Editor | null): readonly PersonHere[] {
  const isInBody = useRef(false);
  const { people, moved } = usePresence(storyId, () => (editor && isInBody.current ? blockIdAtCaret(editor) : null));
  useEffect(() => {
    if (!editor) return;
    const focus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // whoever presses a button comes back to where they were
      if (editor.view.dom.contains(target)) isInBody.current = true;
      else if (target.matches('input, textarea, select')) isInBody.current = false;
      moved();
    };
    document.addEventListener('focusin', focus);
    editor.on('selectionUpdate', moved);
    return () => {
      document.removeEventListener('focusin', focus);
      editor.off('selectionUpdate', moved);
    };
  }, [editor, moved]);
  useEffect(() => {
    if (editor) showPeople(editor, people);
  }, [editor, people]);
  return people;
}
