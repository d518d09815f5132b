import type { Editor, EditorEvents } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** A place between blocks that stays where it is while the text around it changes. */
export type BodyPlace = {
  /** Puts a picture there; the next one goes behind it. */
  put: (picture: Picture) => void;
  leave: () => void;
};

export function bodyPlace(editor: Editor, start: number): BodyPlace {
  let position = start;
  const follow = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
    for (const { mapping } of [transaction, ...appendedTransactions]) position = mapping.map(position);
  };
  editor.on('transaction', follow);
  return {
    put: (picture) => {
      const block: FormBlock = { type: 'image', picture };
      editor.view.dispatch(editor.state.tr.insert(position, editor.schema.node('formBlock', { block })));
    },
    leave: () => void editor.off('transaction', follow),
  };
}

/** The place at the caret: behind the block it is in, or before it where that is empty. */
export function placeAtCaret({ selection }: EditorState): number {
  const { $from } = selection;
  if ($from.depth === 0) return selection.to;
  const block = $from.node(1);
  return block.isTextblock && block.content.size === 0 ? $from.before(1) : $from.after(1);
}

/** The place behind so many of the blocks that were just pasted; the caret is in the last of them. */
export function placeBehind({ doc, selection }: EditorState, count: number, pasted: number): number {
  const behind = selection.$from.index(0) + 1 - (pasted - count);
  let position = 0;
  for (let index = 0; index < behind; index += 1) position += doc.maybeChild(index)?.nodeSize ?? 0;
  return position;
}
