import type { Editor } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { tools } from '#components/desk/story-editor/toolbar/tools.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { type ListItem, maxListDepth, type Sublist } from '#lib/stories/blocks/list.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';

const item = (text: string, ...lists: Sublist[]): ListItem => ({
  text: [{ text }],
  ...(lists.length > 0 ? { lists } : {}),
});
const list = (...items: ListItem[]): Sublist => ({ ordered: false, items });
/** As many lists in one another, the innermost with `words`. */
const nested = (depth: number, words: string): Sublist =>
  depth === 1 ? list(item(words)) : list(item(`level ${depth}`, nested(depth - 1, words)));

/** An editor of a paragraph "before" and a list, with the caret in `words`. */
function open({ items }: Sublist, words: string): Editor {
  const body = withIds([
    { type: 'paragraph', text: [{ text: 'before' }] },
    { type: 'list', ordered: false, items },
  ]);
  const editor = openHeadless(bodyExtensions, fromBlocks(body));
  editor.state.doc.descendants((node, place) => {
    if (node.isText && node.text === words) editor.commands.setTextSelection(place + 1);
  });
  return editor;
}

const toolOf = (name: string) => {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  return tool;
};

const written = ({ text, lists }: ListItem): string =>
  text.map((run) => run.text).join('') + (lists ?? []).map(({ items }) => `(${items.map(written).join(' ')})`).join('');
const bodyOf = (editor: Editor): string[] =>
  toBlocks(editor.getJSON()).map((block) =>
    block.type === 'list' ? block.items.map(written).join(' ') : block.type === 'paragraph' ? 'paragraph' : block.type,
  );

const three = list(item('one'), item('two'), item('three'));
const inner = list(item('one', list(item('two'), item('three'))));

describe.each<[tool: string, from: Sublist, caret: string, becomes: string[] | null]>([
  ['Indent', three, 'two', ['paragraph', 'one(two) three']],
  ['Indent', inner, 'three', ['paragraph', 'one(two(three))']],
  ['Indent', three, 'one', null],
  ['Indent', three, 'before', null],
  ['Outdent', inner, 'three', ['paragraph', 'one(two) three']],
  ['Outdent', three, 'three', ['paragraph', 'one two', 'paragraph']],
  ['Outdent', three, 'before', null],
])('%s of %j with the caret in "%s"', (name, from, caret, becomes) => {
  test(becomes ? `makes ${becomes.join(', ')}` : 'is not offered, and does nothing', () => {
    const editor = open(from, caret);
    const before = bodyOf(editor);
    expect(toolOf(name).isPossible?.(editor)).toBe(becomes !== null);
    toolOf(name).run?.(editor);
    expect(bodyOf(editor)).toEqual(becomes ?? before);
  });
});

test.each([
  [1, true],
  [2, false],
])('an item that holds %i lists in one another may be nested as far as a story holds it: %s', (held, isPossible) => {
  let around = list(item('first'), item('moved', nested(held, 'deep')));
  for (let depth = 1; depth < maxListDepth - 2; depth += 1) around = list(item('around', around));
  expect(toolOf('Indent').isPossible?.(open(around, 'moved'))).toBe(isPossible);
});
