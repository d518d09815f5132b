import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { insertBlocks } from '#components/desk/story-editor/paste/insert-blocks.ts';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';
import { randomBody } from '#testing/stories/random-body.ts';

const paragraph = (text: string): NewBlock => ({ type: 'paragraph', text: [{ text }] });
const strong: NewBlock = { type: 'paragraph', text: [{ text: 'X', strong: true }, { text: '\ny' }] };
const subhead = (text: string): NewBlock => ({ type: 'subhead', text });
const quote = (...texts: string[]): NewBlock => ({ type: 'quote', paragraphs: texts.map((text) => [{ text }]) });
const list = (...texts: string[]): NewBlock => ({
  type: 'list',
  ordered: false,
  items: texts.map((text) => ({ text: [{ text }] })),
});
const table: NewBlock = { type: 'table', caption: '', rows: [['a', 'b']] };

/** A body with "|" where the caret is, and what becomes of it. */
function pasted(body: NewBlock[], blocks: NewBlock[]): NewBlock[] {
  const editor = openHeadless(bodyExtensions, fromBlocks(withIds(body)));
  let caret = 1;
  editor.state.doc.descendants((node, place) => {
    if (node.text?.includes('|')) caret = place + node.text.indexOf('|');
  });
  editor.view.dispatch(editor.state.tr.delete(caret, caret + (body.length > 0 ? 1 : 0)));
  editor.commands.setTextSelection(caret);
  editor.view.dispatch(insertBlocks(editor.state, blocks));
  editor.state.doc.check();
  return toBlocks(editor.getJSON()).map(({ id: _id, ...block }) => block);
}

describe('pasting', () => {
  test.each<[string, NewBlock[], NewBlock[], NewBlock[]]>([
    ['a line into a line', [paragraph('one| two')], [paragraph('X')], [paragraph('oneX two')]],
    [
      'marked words keep their marks',
      [paragraph('one| two')],
      [strong],
      [{ type: 'paragraph', text: [{ text: 'one' }, { text: 'X', strong: true }, { text: '\ny two' }] }],
    ],
    ['a line into a subhead is plain', [subhead('one| two')], [strong], [subhead('oneX y two')]],
    ['into nothing', [], [table, list('a')], [table, list('a')]],
    [
      'paragraphs into a line',
      [paragraph('one| two')],
      [paragraph('X'), paragraph('Y')],
      [paragraph('oneX'), paragraph('Y two')],
    ],
    ['a table into a line', [paragraph('one| two')], [table], [paragraph('one'), table, paragraph(' two')]],
    ['a list into a line', [paragraph('one| two')], [list('X')], [paragraph('one'), list('X'), paragraph(' two')]],
    ['a subhead into a line', [paragraph('one|')], [subhead('X')], [paragraph('one'), subhead('X')]],
    ['a quote at the end of a line', [paragraph('one|')], [quote('X', 'Y')], [paragraph('one'), quote('X', 'Y')]],
    [
      'paragraphs into a subhead',
      [subhead('one|')],
      [paragraph('X'), paragraph('Y')],
      [subhead('oneX'), paragraph('Y')],
    ],
    ['paragraphs into a list', [list('a|', 'b')], [paragraph('X'), paragraph('Y')], [list('aX', 'Y', 'b')]],
    ['a list into a list', [list('a', '|')], [list('X', 'Y')], [list('a', 'X', 'Y')]],
    ['a list into a line of a list', [list('a|c')], [list('X', 'Y')], [list('aX', 'Yc')]],
    ['a table into a list', [list('a|', 'b')], [table], [list('a'), table, list('b')]],
    ['a subhead between items', [list('a|', 'b')], [subhead('X')], [list('a'), subhead('X'), list('b')]],
    ['paragraphs into a quote', [quote('a|', 'b')], [paragraph('X'), paragraph('Y')], [quote('aX', 'Y', 'b')]],
    ['a quote into a quote', [quote('a', '|')], [quote('X', 'Y')], [quote('a', 'X', 'Y')]],
    ['a list into a quote', [quote('a|', 'b')], [list('X')], [quote('a'), list('X'), quote('b')]],
  ])('%s', (_name, body, blocks, expected) => {
    expect(pasted(body, blocks)).toEqual(expected);
  });
});

test('no word is lost, wherever what is pasted', () => {
  const random = seededRandom(3);
  const wordsOf = (body: NewBlock[]) =>
    textOf(withIds(body))
      .join(' ')
      .split(/[\s,]+/)
      .filter(Boolean)
      .sort();
  for (let round = 0; round < 300; round += 1) {
    const body = randomBody(random, 4);
    const blocks = randomBody(random, 4);
    const editor = openHeadless(bodyExtensions, fromBlocks(body));
    const places: number[] = [];
    editor.state.doc.descendants((node, place) => {
      if (node.isTextblock) places.push(place + 1, place + 1 + node.content.size);
    });
    if (places.length === 0) continue;
    editor.commands.setTextSelection(pick(places, random));
    editor.view.dispatch(insertBlocks(editor.state, blocks).setMeta('preventAutolink', true));
    editor.state.doc.check();
    // words may come to touch each other
    const letters = (given: string[]) => [...given.join('')].sort().join('');
    expect(letters(wordsOf(toBlocks(editor.getJSON())))).toBe(letters([...wordsOf(body), ...wordsOf(blocks)]));
  }
});
