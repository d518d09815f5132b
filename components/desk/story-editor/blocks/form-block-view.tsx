'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { EmbedForm } from '#components/desk/story-editor/blocks/embed.tsx';
import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { GalleryForm } from '#components/desk/story-editor/blocks/gallery.tsx';
import { isFresh } from '#components/desk/story-editor/blocks/insert-block.ts';
import { LinkCardForm } from '#components/desk/story-editor/blocks/link-card.tsx';
import { moveBlock } from '#components/desk/story-editor/blocks/move-block.ts';
import { PictureForm } from '#components/desk/story-editor/blocks/picture.tsx';
import { PullQuoteForm } from '#components/desk/story-editor/blocks/pull-quote.tsx';
import { TableForm } from '#components/desk/story-editor/blocks/table.tsx';

const names: Readonly<Record<FormBlock['type'], string>> = {
  image: 'Picture',
  gallery: 'Gallery',
  pullQuote: 'Pull quote',
  table: 'Table',
  linkCard: 'Link card',
  embed: 'Film or sound',
};

/** A block that is filled in like a form, with its name and what can be done to the whole of it. */
export function FormBlockView({ node, editor, getPos, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const block = node.attrs.block as FormBlock | null;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // in the moment it is drawn: later, the focus would be taken from whoever types already
    if (block && isFresh(block)) place.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [block]);
  if (!block || !(block.type in names)) return <NodeViewWrapper />;
  const name = names[block.type];
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
        <button type="button" className="button button-quiet button-small" onClick={deleteNode}>
          Remove
        </button>
      </div>
      <BlockForm block={block} onChange={(changed) => updateAttributes({ block: changed })} />
    </NodeViewWrapper>
  );
}

function BlockForm({ block, onChange }: { block: FormBlock; onChange: (block: FormBlock) => void }) {
  switch (block.type) {
    case 'image':
      return <PictureForm picture={block.picture} onChange={(picture) => onChange({ ...block, picture })} />;
    case 'gallery':
      return <GalleryForm block={block} onChange={onChange} />;
    case 'pullQuote':
      return <PullQuoteForm block={block} onChange={onChange} />;
    case 'table':
      return <TableForm block={block} onChange={onChange} />;
    case 'linkCard':
      return <LinkCardForm block={block} onChange={onChange} />;
    case 'embed':
      return <EmbedForm block={block} onChange={onChange} />;
    default:
      return block satisfies never;
  }
}
