import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';

/** Inserted and not drawn yet: the editor draws a block some time after it has it. */
const fresh = new WeakSet<FormBlock>();

/** Puts a form block where the caret is, or behind a block that is selected. Its first field takes the focus. */
export function insertBlock(editor: Editor, block: FormBlock): void {
  const { selection } = editor.state;
  const node = { type: 'formBlock', attrs: { block } };
  fresh.add(block);
  if (selection instanceof NodeSelection) {
    editor.commands.insertContentAt(selection.to, node, { updateSelection: true });
  } else editor.commands.insertContent(node);
}

/** Whether a block was just inserted and is drawn for the first time; true once. */
export const isFresh = (block: FormBlock): boolean => fresh.delete(block);
