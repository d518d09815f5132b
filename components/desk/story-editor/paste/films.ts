import type { Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { findEmbed } from '#lib/stories/blocks/embed-providers.ts';

/**
 * Makes a film or sound of every paragraph of a range that is the address of one and nothing else.
 * @returns null where there is none
 */
export function toFilms({ doc, tr, schema }: EditorState, range: { from: number; to: number }): Transaction | null {
  doc.nodesBetween(range.from, range.to, (node, place, parent) => {
    const href = parent === doc ? filmIn(node) : null;
    const block: FormBlock | null = href === null ? null : { type: 'embed', href, title: '' };
    if (block === null) return false;
    const from = tr.mapping.map(place);
    tr.replaceWith(from, from + node.nodeSize, schema.node('formBlock', { block }));
    return false;
  });
  return tr.docChanged ? tr.setMeta('preventAutolink', true) : null;
}

/** Enter behind the address of a film that stands alone: the film, and a new paragraph to write on in. */
export function filmByEnter(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset !== $from.parent.content.size) return null;
  const tr = toFilms(state, { from: $from.before(), to: $from.after() });
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!tr || !paragraph) return null;
  const behind = tr.mapping.map($from.after());
  tr.insert(behind, paragraph);
  return tr.setSelection(Selection.near(tr.doc.resolve(behind + 1))).scrollIntoView();
}

/** The address that a paragraph consists of, where it is that of a film. */
export function filmIn(node: Node | null): string | null {
  const address = node?.type.name === 'paragraph' ? node.textContent.trim() : '';
  return findEmbed(address) ? address : null;
}
