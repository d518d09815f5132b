import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { newBlockId } from '#lib/stories/blocks/block-id.ts';

/** Every node that is a block where it stands at the top of a body. Inside another one its id means nothing. */
const blockNodes = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'formBlock'];

/**
 * Gives every block an id and sees that it stays what it is: typing and changing its kind keep it, of two halves the
 * first has it, and what is new has a new one. An undone deletion brings the block back with its own.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',
  // an id is never read from HTML, so what is pasted comes without
  addGlobalAttributes: () => [
    { types: blockNodes, attributes: { id: { default: null, rendered: false, parseHTML: () => null } } },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, { doc, tr }) =>
        transactions.some(({ docChanged }) => docChanged) ? withIds(tr, doc, before.doc, transactions) : null,
      props: {
        // a block that is dragged keeps its id, unless the drag copies it
        transformPasted: (slice, view) => (view.dragging?.move ? slice : withoutIds(slice)),
      },
    }),
  ],
});

/** The id of the block that is being worked on; null where there is none. */
export function blockIdAtCaret({ view, state }: Editor): string | null {
  // the fields of a form block have a caret that the document knows nothing of
  const form = typeof document === 'undefined' ? null : document.activeElement?.closest('.form-block');
  const place = form && view.dom.contains(form) ? state.doc.resolve(view.posAtDOM(form, 0)) : state.selection.$from;
  return idOf(state.doc.maybeChild(place.index(0)));
}

function withIds(tr: Transaction, doc: Node, before: Node, transactions: readonly Transaction[]): Transaction | null {
  const given = givenIds(doc);
  const inherited = idsOfChanged(doc, before, new Mapping(transactions.flatMap(({ mapping }) => mapping.maps)));
  doc.forEach((node, place, index) => {
    const id = idOf(node);
    if (id !== null && given.get(id) === index) return;
    // a plain attribute step: the nodes inside stay as they are drawn
    tr.setNodeAttribute(place, 'id', (id === null && inherited.get(index)) || newBlockId());
  });
  return tr.docChanged ? tr : null;
}

/** Who has each id: of several the first with something in it, for Enter at the beginning of a block is a new one before it. */
function givenIds(doc: Node): Map<string, number> {
  const given = new Map<string, number>();
  doc.forEach((node, _place, index) => {
    const id = idOf(node);
    if (id === null) return;
    const other = given.get(id);
    if (other === undefined || (isEmpty(doc.child(other)) && !isEmpty(node))) given.set(id, index);
  });
  return given;
}

/** Ids that are gone though the words they stood for are there: those of blocks that became another kind. */
function idsOfChanged(doc: Node, before: Node, mapping: Mapping): Map<number, string> {
  const there = givenIds(doc);
  const found = new Map<number, string>();
  before.forEach((node, place) => {
    const id = idOf(node);
    if (id === null || there.has(id)) return;
    const first = mapping.mapResult(place + startOfText(node), 1);
    const index = doc.resolve(first.pos).index(0);
    if (!first.deletedAfter && !found.has(index)) found.set(index, id);
  });
  return found;
}

/** How far inside a node its first text begins; a form block stands for itself. */
function startOfText(node: Node): number {
  if (node.isLeaf) return 0;
  let depth = 0;
  for (let inner: Node | null = node; inner && !inner.isTextblock; inner = inner.firstChild) depth += 1;
  return depth + 1;
}

const idOf = (node: Node | null): string | null => node?.attrs.id ?? null;
const isEmpty = (node: Node) => node.isTextblock && node.content.size === 0;

function withoutIds({ content, openStart, openEnd }: Slice): Slice {
  const bare = (node: Node) => node.type.create({ ...node.attrs, id: null }, node.content, node.marks);
  const nodes = content.content.map((node) => (idOf(node) === null ? node : bare(node)));
  return new Slice(Fragment.from(nodes), openStart, openEnd);
}
