import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { blockIdAtCaret } from '#components/desk/story-editor/nodes/block-ids.ts';
import type { Body } from '#lib/stories/blocks/body.ts';

/** Neither undone nor a change to save, and no address in it becomes a link by itself. */
const quietly = { addToHistory: false, preventUpdate: true, preventAutolink: true };

/**
 * Makes the editor hold another body. Only what differs is replaced, block by block, so the caret and the undo of one's
 * own words outlive it. It counts as no change and is not undone.
 */
export function showBody(editor: Editor, body: Body): void {
  const { state, view, schema } = editor;
  const { tr } = state;
  const before = byId(state.doc);
  const after = byId(schema.nodeFromJSON(fromBlocks(body)));
  const gone: { from: number; to: number }[] = [];
  let place = 0;
  const atCaret = blockIdAtCaret(editor);
  for (const { value, added, removed } of idChanges([...before.keys()], [...after.keys()], atCaret)) {
    for (const id of value) {
      const [old, next] = [before.get(id), after.get(id)];
      const stays = !added && (removed || isReadAs(old, next));
      if (added && next) tr.insert(place, next);
      else if (removed && old) {
        if (id !== atCaret || blocksIn(old).length > 0) gone.push({ from: place, to: place + old.nodeSize });
      } else if (old && next && !stays) replaceWithin(tr, place, old, next);
      place += (stays ? old : next)?.nodeSize ?? 0;
    }
  }
  // last, for a document is never without a block
  for (const { from, to } of gone.toReversed()) tr.delete(from, to);
  for (const [name, value] of Object.entries(quietly)) tr.setMeta(name, value);
  if (tr.docChanged) view.dispatch(tr);
}

/** Which blocks go and come. The one with the caret stays where it is, and the others move past it. */
function idChanges(before: string[], after: string[], atCaret: string | null) {
  const [from, to] = [before.indexOf(atCaret ?? ''), after.indexOf(atCaret ?? '')];
  if (from < 0 || to < 0) return diffArrays(before, after);
  return [
    ...diffArrays(before.slice(0, from), after.slice(0, to)),
    ...diffArrays(before.slice(from, from + 1), after.slice(to, to + 1)),
    ...diffArrays(before.slice(from + 1), after.slice(to + 1)),
  ];
}

function byId(doc: Node): Map<string, Node> {
  return new Map(doc.content.content.map((node): [string, Node] => [node.attrs.id, node]));
}

/** What is stored of a node: nothing of an empty paragraph or form, nothing of an item without a word. */
const blocksIn = (node: Node): Body => toBlocks({ content: [node.toJSON()] });

/** Is this node stored as the other? What is being begun in it, and the form that is half filled in, stay then. */
function isReadAs(node: Node | undefined, other: Node | undefined): boolean {
  if (!node || !other) return false;
  if (node.eq(other)) return true;
  const blocks = blocksIn(node);
  return blocks.length === 1 && node.type.schema.nodeFromJSON(fromBlocks(blocks)).child(0).eq(other);
}

/** Replaces the part of a block that differs. */
function replaceWithin(tr: Transaction, place: number, old: Node, next: Node): void {
  const start = old.content.findDiffStart(next.content);
  const end = old.content.findDiffEnd(next.content);
  if (!old.sameMarkup(next) || start === null || end === null) {
    tr.replaceWith(place, place + old.nodeSize, next);
    return;
  }
  // "aa" and "aaa" differ from 2 on and up to 0: the two overlap
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(place + 1 + start, place + 1 + end.a + overlap, next.slice(start, end.b + overlap));
}
