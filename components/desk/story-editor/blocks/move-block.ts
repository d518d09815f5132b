import type { Editor } from '@tiptap/core';

/** Moves the block at `position` past its neighbour; at either end of the story nothing happens. */
export function moveBlock(editor: Editor, position: number | undefined, direction: 'up' | 'down'): void {
  if (position === undefined) return;
  const { doc, tr } = editor.state;
  const place = doc.resolve(position);
  const node = place.nodeAfter;
  const index = place.index(0);
  const neighbour = direction === 'up' ? index > 0 && doc.child(index - 1) : doc.maybeChild(index + 1);
  if (!node || !neighbour) return;
  const target = direction === 'up' ? position - neighbour.nodeSize : position + neighbour.nodeSize;
  editor.view.dispatch(
    tr
      .delete(position, position + node.nodeSize)
      .insert(target, node)
      .scrollIntoView(),
  );
}
