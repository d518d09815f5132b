import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { moveBlock } from '#components/desk/story-editor/blocks/move-block.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { blockIdAtCaret } from '#components/desk/story-editor/nodes/block-ids.ts';
import { toggleQuote } from '#components/desk/story-editor/nodes/quote.ts';
import { toggleSubhead } from '#components/desk/story-editor/nodes/subhead.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] });
const card: Block = { id: 'card', type: 'linkCard', href: 'https://example.com/', headline: 'Map', summary: '' };
const bullets: Block = {
  id: 'list',
  type: 'list',
  ordered: false,
  items: [{ text: [{ text: 'one' }] }, { text: [{ text: 'two' }] }, { text: [{ text: 'three' }] }],
};
const story = [paragraph('a', 'Alpha'), paragraph('b', 'Beta'), bullets, card, paragraph('c', 'Gamma')];

const open = () => openHeadless(bodyExtensions, fromBlocks(story));

/** Where words begin in the document. */
function placeOf(editor: Editor, words: string): number {
  let found = 0;
  editor.state.doc.descendants((node, place) => {
    if (node.isText && node.text?.includes(words)) found = place + node.text.indexOf(words);
  });
  return found;
}

const at = (editor: Editor, words: string, offset = 0) =>
  editor.commands.setTextSelection(placeOf(editor, words) + offset);

/** Each top-level node as "id: its words"; a new id as "new". */
function blocksIn({ state }: Editor): string[] {
  const known = new Set(story.map(({ id }) => id));
  const ids = new Set<string>();
  return state.doc.content.content.map((node) => {
    const id: string = node.attrs.id;
    expect(id).toMatch(/^[a-z0-9]+$/);
    expect(ids).not.toContain(id);
    ids.add(id);
    const words = textOf(toBlocks({ type: 'doc', content: [node.toJSON()] })).join('/');
    return `${known.has(id) ? id : 'new'}: ${words}`;
  });
}

const [a, b, list, link, c] = ['a: Alpha', 'b: Beta', 'list: one/two/three', 'card: Map', 'c: Gamma'];

test.each<[string, (editor: Editor) => void, (string | undefined)[]]>([
  ['opening it', () => {}, [a, b, list, link, c]],
  [
    'typing',
    (editor) => at(editor, 'Alpha', 2) && editor.commands.insertContent({ type: 'text', text: 'X' }),
    ['a: AlXpha', b, list, link, c],
  ],
  [
    'Enter in the middle',
    (editor) => at(editor, 'Alpha', 2) && editor.commands.splitBlock(),
    ['a: Al', 'new: pha', b, list, link, c],
  ],
  [
    'Enter at the beginning',
    (editor) => at(editor, 'Alpha') && editor.commands.splitBlock(),
    ['new: ', a, b, list, link, c],
  ],
  [
    'Enter at the end',
    (editor) => at(editor, 'Alpha', 5) && editor.commands.splitBlock(),
    [a, 'new: ', b, list, link, c],
  ],
  ['joining two', (editor) => at(editor, 'Beta') && editor.commands.joinBackward(), ['a: AlphaBeta', list, link, c]],
  ['a subhead of it', (editor) => at(editor, 'Beta') && toggleSubhead(editor), [a, b, list, link, c]],
  [
    'subheads of two and back',
    (editor) => {
      editor.commands.setTextSelection({ from: 2, to: placeOf(editor, 'Beta') + 1 });
      toggleSubhead(editor);
      toggleSubhead(editor);
    },
    [a, b, list, link, c],
  ],
  ['a quote of it', (editor) => at(editor, 'Beta') && toggleQuote(editor), [a, b, list, link, c]],
  [
    'a quote of it and back',
    (editor) => at(editor, 'Beta') && toggleQuote(editor) && toggleQuote(editor),
    [a, b, list, link, c],
  ],
  [
    'a quote of two',
    (editor) => {
      editor.commands.setTextSelection({ from: 2, to: placeOf(editor, 'Beta') + 1 });
      toggleQuote(editor);
    },
    ['a: Alpha/Beta', list, link, c],
  ],
  ['numbers for bullets', (editor) => at(editor, 'two') && editor.commands.toggleOrderedList(), [a, b, list, link, c]],
  [
    'an item lifted out of its list',
    (editor) => at(editor, 'two') && editor.commands.liftListItem('listItem'),
    [a, b, 'list: one', 'new: two', 'new: three', link, c],
  ],
  [
    'a paragraph joined to the list before it as an item',
    (editor) => {
      at(editor, 'Beta');
      editor.commands.toggleBulletList();
    },
    [a, 'b: Beta/one/two/three', link, c],
  ],
  ['an item nested', (editor) => at(editor, 'two') && editor.commands.sinkListItem('listItem'), [a, b, list, link, c]],
  ['a block moved', (editor) => moveBlock(editor, placeOf(editor, 'Beta') - 1, 'up'), [b, a, list, link, c]],
  [
    'a copy put before it',
    (editor) => {
      const copy = editor.state.doc.child(0).type.create({ id: null }, editor.state.doc.child(0).content);
      editor.view.dispatch(editor.state.tr.insert(0, copy));
    },
    ['new: Alpha', a, b, list, link, c],
  ],
  [
    'something new in its place',
    (editor) => {
      const { tr, schema } = editor.state;
      const fresh = schema.node('paragraph', null, schema.text('Other'));
      editor.view.dispatch(
        tr.replace(0, tr.doc.child(0).nodeSize, new Slice(fresh.type.schema.node('doc', null, fresh).content, 0, 0)),
      );
    },
    ['new: Other', b, list, link, c],
  ],
])('%s', (_name, act, expected) => {
  const editor = open();
  act(editor);
  expect(blocksIn(editor)).toEqual(expected);
  while (editor.can().undo()) editor.commands.undo();
  expect(blocksIn(editor)).toEqual([a, b, list, link, c]);
});

test('an undone deletion brings a block back with its id', () => {
  const editor = open();
  const place =
    editor.state.doc.child(0).nodeSize + editor.state.doc.child(1).nodeSize + editor.state.doc.child(2).nodeSize;
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, place)));
  editor.commands.deleteSelection();
  expect(blocksIn(editor)).toEqual([a, b, list, c]);
  editor.commands.undo();
  expect(blocksIn(editor)).toEqual([a, b, list, link, c]);
});

test('the block at the caret is known by its id', () => {
  const editor = open();
  at(editor, 'three');
  expect(blockIdAtCaret(editor)).toBe('list');
});
