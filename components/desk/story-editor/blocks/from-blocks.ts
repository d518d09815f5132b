import type { JSONContent } from '@tiptap/core';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';

/** Blocks that are filled in like a small form inside the text; each is one `formBlock` node that holds its block. */
export type FormBlock = Exclude<Block, { type: 'paragraph' | 'subhead' | 'list' }>;
export type FormBlockType = FormBlock['type'];

/** A stored body as the editor's document. `toBlocks` leads back. */
export function fromBlocks(body: Body): JSONContent {
  return { type: 'doc', content: body.length > 0 ? body.map(nodeOf) : [{ type: 'paragraph' }] };
}

function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', content: block.text.map(textNode) };
    case 'subhead':
      return { type: 'heading', content: [{ type: 'text', text: block.text }] };
    case 'list':
      return { type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map(listItem) };
    default:
      return { type: 'formBlock', attrs: { block: block satisfies FormBlock } };
  }
}

const listItem = (text: Inline[]): JSONContent => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: text.map(textNode) }],
});

function textNode({ text, strong, emphasis, href }: Inline): JSONContent {
  const marks = [
    ...(href ? [{ type: 'link', attrs: { href } }] : []),
    ...(strong ? [{ type: 'bold' }] : []),
    ...(emphasis ? [{ type: 'italic' }] : []),
  ];
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
}
