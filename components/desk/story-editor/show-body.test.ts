import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { showBody } from '#components/desk/story-editor/show-body.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';
import { randomBlock, randomBody } from '#testing/stories/random-body.ts';

const open = (body: Body) => openHeadless(bodyExtensions, fromBlocks(body));
const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] });

test('the editor holds exactly the other body, whatever the two are', () => {
  const random = seededRandom(5);
  for (let round = 0; round < 150; round += 1) {
    const body = randomBody(random);
    const editor = open(body);
    if (round % 2) beginSomewhere(editor, random);
    const other = body.flatMap((block) => {
      const again = { ...randomBlock(random, block.type), id: block.id };
      return pick([[block], [block], [again], [], [randomBlock(random, 'paragraph'), block]], random);
    });
    if (random() < 0.3) other.reverse();
    showBody(editor, other);
    expect(toBlocks(editor.getJSON())).toEqual(other);
  }
});

/** Leaves what has no words yet in some places, and the caret in one of them or elsewhere. */
function beginSomewhere(editor: Editor, random: () => number): void {
  const anywhere = () => Selection.near(editor.state.doc.resolve(Math.floor(random() * editor.state.doc.content.size)));
  for (let count = 0; count < 4; count += 1) {
    const end = anywhere().$to;
    if (end.parent.isTextblock) editor.commands.setTextSelection(end.end());
    if (random() < 0.2) {
      editor.commands.insertContent({
        type: 'formBlock',
        attrs: { block: { type: 'pullQuote', text: '', attribution: '' } },
      });
    } else if (editor.isActive('listItem')) editor.commands.splitListItem('listItem');
    else editor.commands.splitBlock();
  }
  if (random() < 0.5) editor.view.dispatch(editor.state.tr.setSelection(anywhere()));
}

test('one’s own words, caret and undo outlive what somebody else wrote elsewhere', () => {
  const editor = open([paragraph('a', 'Alpha'), paragraph('b', 'Beta'), paragraph('c', 'Gamma')]);
  editor.commands.setTextSelection(12);
  editor.commands.insertContent({ type: 'text', text: '!' });
  showBody(editor, [paragraph('a', 'Alpha, longer'), paragraph('b', 'Beta!'), paragraph('d', 'Delta')]);
  expect(editor.state.selection.$from.parent.textContent).toBe('Beta!');
  editor.commands.undo();
  expect(toBlocks(editor.getJSON())).toEqual([
    paragraph('a', 'Alpha, longer'),
    paragraph('b', 'Beta'),
    paragraph('d', 'Delta'),
  ]);
  expect(editor.can().undo()).toBe(false);
});

test.each([
  ['to the beginning', 'c a b d'],
  ['to the end', 'a b d c'],
  ['past all others, which are turned round', 'd c b a'],
])('what is typed goes on in its block when that is moved %s', (_where, order) => {
  const body = ['a', 'b', 'c', 'd'].map((id) => paragraph(id, `${id}!`));
  for (const at of body) {
    const editor = open(body);
    editor.commands.setTextSelection(2 + 4 * body.indexOf(at));
    showBody(
      editor,
      order.split(' ').map((id) => paragraph(id, `${id}!`)),
    );
    editor.commands.insertContent({ type: 'text', text: '+' });
    const shown = toBlocks(editor.getJSON());
    expect(shown.map(({ id }) => id).join(' ')).toBe(order);
    expect(shown).toContainEqual(paragraph(at.id, `${at.id}+!`));
  }
});

/** A body with `block` in its middle, and the same once somebody else wrote in the paragraph behind it. */
const around = (block: Block, behind: string): Body => [paragraph('a', 'Alpha'), block, paragraph('z', behind)];

const list = (...items: string[]): Block => ({
  id: 'l',
  type: 'list',
  ordered: false,
  items: items.map((text) => ({ text: [{ text }] })),
});

describe('what is being begun stays when others write:', () => {
  test.each<[string, Block, (editor: Editor) => void]>([
    ['a paragraph', paragraph('b', 'Beta'), (editor) => editor.commands.splitBlock()],
    ['an item of a list', list('One'), (editor) => editor.commands.splitListItem('listItem')],
    [
      'a paragraph of a quotation',
      { id: 'q', type: 'quote', paragraphs: [[{ text: 'Said.' }]] },
      (editor) => editor.commands.splitBlock(),
    ],
  ])('%s', (_name, block, begin) => {
    const editor = open(around(block, 'Behind'));
    editor.commands.setTextSelection(endOfBlock(editor, 1));
    begin(editor);
    showBody(editor, around(block, 'Behind, and more'));
    editor.commands.insertContent({ type: 'text', text: 'New' });
    expect(editor.getText({ blockSeparator: '/' })).toMatch(/^Alpha\/+(?:Beta|One|Said\.)\/+New\/+Behind, and more$/);
  });

  test('a block like a form, empty or half filled in', () => {
    const editor = open(around(paragraph('b', 'Beta'), 'Behind'));
    for (const block of [
      { type: 'pullQuote', text: '', attribution: '' },
      { type: 'linkCard', href: 'https://harbour.example', title: '', description: '' },
    ]) {
      editor.commands.insertContentAt(endOfBlock(editor, 1) + 1, { type: 'formBlock', attrs: { block } });
      editor.commands.setNodeSelection(endOfBlock(editor, 1) + 1);
      showBody(editor, [...toBlocks(editor.getJSON()).slice(0, -1), paragraph('z', `Behind ${block.type}`)]);
      expect(editor.state.doc.child(2).attrs.block).toEqual(block);
      expect(toBlocks(editor.getJSON()).at(-1)).toEqual(paragraph('z', `Behind ${block.type}`));
    }
  });

  test('but not an item without words in a list that somebody else moves', () => {
    const editor = open(around(list('One'), 'Behind'));
    editor.commands.setTextSelection(endOfBlock(editor, 1));
    editor.commands.splitListItem('listItem');
    editor.commands.setTextSelection(1);
    const moved = [paragraph('a', 'Alpha'), paragraph('z', 'Behind'), list('One'), paragraph('y', 'New')];
    showBody(editor, moved);
    expect(toBlocks(editor.getJSON())).toEqual(moved);
  });

  test('the caret, within a list that somebody else writes in', () => {
    const editor = open(around(list('One', 'Two'), 'Behind'));
    editor.commands.setTextSelection(endOfBlock(editor, 1));
    editor.commands.splitListItem('listItem');
    showBody(editor, around(list('One, and more', 'Two'), 'Behind'));
    editor.commands.insertContent({ type: 'text', text: ' New' });
    expect(toBlocks(editor.getJSON())).toEqual(around(list('One, and more', 'Two New'), 'Behind'));
  });
});

/** Behind the last words of a block. */
function endOfBlock({ state: { doc } }: Editor, index: number): number {
  const behind = doc.children.slice(0, index + 1).reduce((size, { nodeSize }) => size + nodeSize, 0);
  return Selection.near(doc.resolve(behind - 1), -1).from;
}
