import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { FormBlock } from '#components/desk/story-editor/from-blocks.ts';

/** Puts a form block where the caret is, behind a block that is selected, and the focus into its first field. */
export function insertBlock(editor: Editor, block: FormBlock): void {
  const { selection } = editor.state;
  const node = { type: 'formBlock', attrs: { block } };
  const chain = editor.chain().focus();
  if (selection instanceof NodeSelection) chain.insertContentAt(selection.to, node, { updateSelection: true }).run();
  else chain.insertContent(node).run();
  focusField(editor, block);
}

function focusField(editor: Editor, block: FormBlock): void {
  let place: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.attrs.block === block) place = position;
  });
  // React draws the block a moment later
  setTimeout(() => {
    const drawn = place === null ? null : editor.view.nodeDOM(place);
    if (drawn instanceof HTMLElement) drawn.querySelector<HTMLElement>('textarea, input')?.focus();
  }, 50);
}
