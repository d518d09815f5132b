import { expect, test } from 'vitest';
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
    const other = body.flatMap((block) => {
      const again = { ...randomBlock(random, block.type), id: block.id };
      return pick([[block], [block], [again], [], [randomBlock(random, 'paragraph'), block]], random);
    });
    if (random() < 0.3) other.reverse();
    showBody(editor, other);
    expect(toBlocks(editor.getJSON())).toEqual(other);
  }
});

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

test('a paragraph that is being begun stays', () => {
  const editor = open([paragraph('a', 'Alpha'), paragraph('b', 'Beta')]);
  editor.commands.setTextSelection(6);
  editor.commands.splitBlock();
  showBody(editor, [paragraph('a', 'Alpha'), paragraph('b', 'Other')]);
  editor.commands.insertContent({ type: 'text', text: 'New' });
  expect(editor.getText({ blockSeparator: '/' })).toBe('Alpha/New/Other');
});
