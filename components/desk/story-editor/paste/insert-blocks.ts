import type { JSONContent } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { bareNode } from '#components/desk/story-editor/blocks/from-blocks.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/** Puts blocks where the caret is, or in the place of what is selected, as a writer expects of the place it is. */
export function insertBlocks(state: EditorState, blocks: readonly NewBlock[]): Transaction {
  const tr = stepBehind(state.tr);
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(toNode(block)));
  return tr.replaceSelection(sliceFor(nodes, tr.selection.$from)).scrollIntoView();
}

function toNode({ id: _id, ...block }: NewBlock): JSONContent {
  return bareNode(block);
}

/** Whatever comes while a form block is selected goes into a new paragraph behind it; it would replace it otherwise. */
export function stepBehind(tr: Transaction): Transaction {
  const { selection, doc } = tr;
  const paragraph = doc.type.schema.nodes.paragraph?.createAndFill();
  if (!(selection instanceof NodeSelection) || !paragraph) return tr;
  tr.insert(selection.to, paragraph);
  return tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
}

function sliceFor(nodes: readonly Node[], place: ResolvedPos): Slice {
  const [first] = nodes;
  if (!first) return Slice.empty;
  const fitting = place.parent.type.name === 'heading' ? [inOneLine(first), ...nodes.slice(1)] : nodes;
  // one paragraph goes into the line it is pasted into
  if (nodes.length === 1 && first.type.name === 'paragraph' && place.parent.isTextblock) {
    return new Slice(fitting[0]?.content ?? Fragment.empty, 0, 0);
  }
  if (isIn(place, 'listItem') && nodes.every(isText)) return itemsSlice(nodes, place);
  if (isIn(place, 'blockquote') && nodes.every(({ type }) => ['paragraph', 'blockquote'].includes(type.name))) {
    return openSlice(nodes.flatMap(paragraphsIn));
  }
  return openSlice(fitting);
}

/** Blocks of which the first and the last run on into the words around them, where they are paragraphs. */
function openSlice(nodes: readonly Node[]): Slice {
  const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(Fragment.fromArray([...nodes]), open(nodes[0]), open(nodes.at(-1)));
}

/** Paragraphs and lists as items of the list they are pasted into. */
function itemsSlice(nodes: readonly Node[], place: ResolvedPos): Slice {
  const { paragraph, listItem } = place.doc.type.schema.nodes;
  const items = nodes.flatMap((node) =>
    isList(node) ? node.content.content : paragraphsIn(node).flatMap((each) => listItem?.create(null, each) ?? []),
  );
  const around = place.node(depthOf(place, 'listItem') - 1).type.create(null, items);
  const isBare = items.at(-1)?.childCount === 1;
  return paragraph ? new Slice(Fragment.from(around), 3, isBare ? 3 : 2) : Slice.empty;
}

const isList = (node: Node) => node.type.name === 'bulletList' || node.type.name === 'orderedList';
const isText = (node: Node) => isList(node) || ['paragraph', 'blockquote'].includes(node.type.name);
const paragraphsIn = (node: Node) => (node.type.name === 'blockquote' ? node.content.content : [node]);
const isIn = (place: ResolvedPos, name: string) => depthOf(place, name) > 0;

/** How deep the innermost node of a kind lies around a place; 0 where there is none. */
function depthOf(place: ResolvedPos, name: string): number {
  let { depth } = place;
  while (depth > 0 && place.node(depth).type.name !== name) depth -= 1;
  return depth;
}

/** A paragraph without line breaks and marks, as a subhead holds it. */
function inOneLine(node: Node): Node {
  if (node.type.name !== 'paragraph') return node;
  const words = node.textBetween(0, node.content.size, undefined, ' ');
  return node.type.create(null, words ? node.type.schema.text(words) : null);
}
