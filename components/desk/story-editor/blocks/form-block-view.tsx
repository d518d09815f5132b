'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { BlockForm, nameOfForm } from '#components/desk/story-editor/blocks/block-forms.tsx';
import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { isFresh } from '#components/desk/story-editor/blocks/insert-block.ts';
import { moveBlock } from '#components/desk/story-editor/blocks/move-block.ts';
import { removeBlock } from '#components/desk/story-editor/blocks/remove-block.ts';

/** A block that is filled in like a form, with its name and what can be done to the whole of it. */
export function FormBlockView({ node, editor, getPos, updateAttributes, selected }: ReactNodeViewProps) {
  const block = node.attrs.block as FormBlock | null;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // in the moment it is drawn: later, the focus would be taken from whoever types already
    if (block && isFresh(block)) place.current?.querySelector<HTMLElement>('textarea, input, select')?.focus();
  }, [block]);
  const name = block && nameOfForm(block.type);
  if (!name) return <NodeViewWrapper />;
  const move = (direction: 'up' | 'down') => moveBlock(editor, getPos(), direction);
  return (
    <NodeViewWrapper
      as="section"
      ref={place}
      aria-label={name}
      contentEditable={false}
      className={selected ? 'form-block form-block-selected' : 'form-block'}
    >
      <div className="form-block-bar">
        <strong>{name}</strong>
        <button type="button" className="button button-quiet button-small" onClick={() => move('up')}>
          Move up
        </button>
        <button type="button" className="button button-quiet button-small" onClick={() => move('down')}>
          Move down
        </button>
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => removeBlock(editor, getPos())}
        >
          Remove
        </button>
      </div>
      <BlockForm block={block} onChange={(changed) => updateAttributes({ block: changed })} />
    </NodeViewWrapper>
  );
}
