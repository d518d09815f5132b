import type { JSONContent } from '@tiptap/core';
import { newBlockId } from '#lib/stories/blocks/block-id.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { Block, BlockType, NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { ListItem, Sublist } from '#lib/stories/blocks/list.ts';

/** A block of a kind without its id, which its node in the editor has. */
export type BlockWords<Type extends BlockType> = {
  [Each in Type]: Omit<Extract<NewBlock, { type: Each }>, 'id' | 'type'> & { type: Each };
}[Type];

/** Blocks that are filled in like a small form inside the text; each is one `formBlock` node that holds its block. */
export type FormBlockType = Exclude<BlockType, 'paragraph' | 'subhead' | 'quote' | 'list'>;
export type FormBlock = BlockWords<FormBlockType>;

/** A stored body as the editor's document. `toBlocks` leads back. */
export function fromBlocks(body: Body): JSONContent {
  // with an id from the beginning: one that came with the first letter would break into its composition
  const blank = { type: 'paragraph', attrs: { id: newBlockId() } };
  return { type: 'doc', content: body.length > 0 ? body.map(nodeOf) : [blank] };
}

function nodeOf({ id, ...block }: Block): JSONContent {
  const node = bareNode(block);
  return { ...node, attrs: { ...node.attrs, id } };
}

/** A block as a node that has no id yet. */
export function bareNode(block: BlockWords<BlockType>): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text);
    case 'subhead':
      return { type: 'heading', content: [{ type: 'text', text: block.text }] };
    case 'quote':
      return { type: 'blockquote', content: block.paragraphs.map(paragraph) };
    case 'list':
      return list(block);
    default:
      return { type: 'formBlock', attrs: { block: block satisfies FormBlock } };
  }
}

const list = ({ ordered, start, items }: Sublist): JSONContent => ({
  ...(ordered ? { type: 'orderedList', attrs: { start: start ?? 1 } } : { type: 'bulletList' }),
  content: items.map(listItem),
});

const listItem = ({ text, lists = [] }: ListItem): JSONContent => ({
  type: 'listItem',
  content: [paragraph(text), ...lists.map(list)],
});

const paragraph = (text: readonly Inline[]): JSONContent => ({ type: 'paragraph', content: text.flatMap(inlineNodes) });

/** A run as text nodes with a `hardBreak` for each "\n" between them, all with its marks. */
export function inlineNodes({ text, ...run }: Inline): JSONContent[] {
  const marks = marksOf(run);
  const marked = (node: JSONContent) => (marks.length > 0 ? { ...node, marks } : node);
  return text
    .split(/(\n)/)
    .filter(Boolean)
    .map((part) => marked(part === '\n' ? { type: 'hardBreak' } : { type: 'text', text: part }));
}

function marksOf({ strong, emphasis, script, href }: Omit<Inline, 'text'>): NonNullable<JSONContent['marks']> {
  return [
    ...(href ? [{ type: 'link', attrs: { href } }] : []),
    ...(strong ? [{ type: 'bold' }] : []),
    ...(emphasis ? [{ type: 'italic' }] : []),
    ...(script ? [{ type: 'script', attrs: { kind: script } }] : []),
  ];
}
