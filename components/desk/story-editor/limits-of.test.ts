import { expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { limitsOf } from '#components/desk/story-editor/limits-of.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';

const blocks = (count: number): NewBlock[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', text: [{ text: 'Words.' }] }));
const subhead = (length: number): NewBlock => ({ type: 'subhead', text: 'x'.repeat(length) });

test.each<[string, NewBlock[], string[]]>([
  ['a story like most', blocks(899), []],
  ['one that is nearly full', blocks(950), ['950 of at most 1,000 blocks.']],
  ['a full one', blocks(1_000), ['1,000 of at most 1,000 blocks.']],
  ['too long a one', blocks(1_001), ['1,001 of at most 1,000 blocks: it cannot be saved like this.']],
  ['a long subhead', [subhead(200)], []],
  [
    'too long a subhead',
    [subhead(213)],
    [`The subhead “${'x'.repeat(30)}…” is 13 characters too long: at most 200 characters.`],
  ],
])('%s', (_name, body, told) => {
  const { state } = openHeadless(bodyExtensions, fromBlocks(withIds(body)));
  expect(limitsOf(state.doc).map(({ text }) => text)).toEqual(told);
});
