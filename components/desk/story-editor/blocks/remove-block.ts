import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Selection } from '@tiptap/pm/state';

/** Takes out the block at `position`. The focus goes into the text there, where Ctrl+Z brings the block back. */
export function removeBlock(editor: Editor, position: number | undefined): void {
  const node = position === undefined ? null : editor.state.doc.nodeAt(position);
  if (position === undefined || !node) return;
  const { tr } = editor.state;
  tr.delete(position, position + node.nodeSize);
  const near = Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)));
  // a step of its own to undo, however soon it comes after what was typed
  editor.view.dispatch(closeHistory(tr.setSelection(near).scrollIntoView()));
  editor.view.focus();
}
