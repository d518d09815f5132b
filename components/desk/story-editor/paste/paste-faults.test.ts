import { expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { blocksFault, sizeFault } from '#components/desk/story-editor/paste/paste-faults.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';

const paragraph = (length: number): NewBlock => ({ type: 'paragraph', text: [{ text: 'x'.repeat(length) }] });
const table = (rows: number, columns: number): NewBlock => ({
  type: 'table',
  caption: '',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'x')),
});
const film: NewBlock = { type: 'embed', href: 'https://youtu.be/dQw4w9WgXcQ', title: '' };
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const docOf = (blocks: NewBlock[]) => openHeadless(bodyExtensions, fromBlocks(withIds(blocks))).state.doc;

test.each<[string, NewBlock[], NewBlock[], RegExp | null]>([
  ['a few words', [], [paragraph(20_000)], null],
  ['a long story', [], many(15, paragraph(19_000)), null],
  ['a book', [], many(16, paragraph(19_000)), /would have 304,000 characters, and takes at most 300,000\. It is still/],
  ['words on top of a long story', many(15, paragraph(19_000)), [paragraph(19_000)], /304,000 characters/],
  ['the largest table', [], [table(201, 20)], null],
  ['two of them', [], many(2, table(201, 20)), /too much of tables and forms at once; paste it in parts/],
  ['many films', [], many(200, film), null],
  ['hundreds of films', [], many(300, film), /tables and forms/],
])('%s', (_name, body, blocks, message) => {
  const fault = sizeFault(docOf(body), blocks);
  if (message) expect(fault).toMatch(message);
  else expect(fault).toBeNull();
});

test.each([
  [1_000, null],
  [1_001, /^Nothing was pasted: a story has at most 1,000 blocks, and this is 1,001 more\./],
])('%i blocks', (count, message) => {
  const blocks = many(count, paragraph(1));
  const fault = blocksFault(docOf(blocks), blocks);
  if (message) expect(fault).toMatch(message);
  else expect(fault).toBeNull();
});
