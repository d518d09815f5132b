import { expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { copiedBlocks, formatOwnWords, ownMark, readOwnWords } from '#components/desk/story-editor/paste/own-words.ts';
import { bodySchema, withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';
import { randomBody } from '#testing/stories/random-body.ts';

const htmlOf = (carried: string) => `<meta charset='utf-8'><p ${ownMark}="${carried}">A</p>`;
const withoutIds = (blocks: readonly NewBlock[] | null) => blocks?.map(({ id: _id, ...block }) => block);

test('whatever is copied whole is read as it was', () => {
  const random = seededRandom(4);
  for (let round = 0; round < 50; round += 1) {
    const body = randomBody(random, 5);
    if (body.length === 0) continue;
    const { doc } = openHeadless(bodyExtensions, fromBlocks(body)).state;
    const copied = copiedBlocks(doc.slice(0, doc.content.size), doc.resolve(0).parent);
    expect(withoutIds(readOwnWords(htmlOf(formatOwnWords(copied))))).toEqual(withoutIds(body));
  }
});

test.each<[string, NewBlock, NewBlock]>([
  ['of a paragraph', { type: 'paragraph', text: [{ text: 'a [b] c', strong: true }] }, strong('b')],
  ['of an item', { type: 'list', ordered: false, items: [{ text: [{ text: 'a [b] c' }] }] }, plain('b')],
  ['of a quote', { type: 'quote', paragraphs: [[{ text: 'a [b] c' }]] }, plain('b')],
  ['of a subhead', { type: 'subhead', text: 'a [b] c' }, plain('b')],
  ['that are a whole subhead', { type: 'subhead', text: '[b]' }, { type: 'subhead', text: 'b' }],
])('words %s', (_name, block, copied) => {
  const { doc, tr } = openHeadless(bodyExtensions, fromBlocks(withIds([block]))).state;
  const [from, to] = [placeOf(doc, '['), placeOf(doc, ']')];
  tr.delete(to, to + 1).delete(from, from + 1);
  const around = tr.doc.resolve(from);
  expect(withoutIds(copiedBlocks(tr.doc.slice(from, to - 1, true), around.parent))).toEqual([copied]);
});

test.each<[what: string, carried: unknown, kind?: string]>([
  ['a link that is not safe', [{ type: 'paragraph', text: [{ text: 'x', href: 'javascript:alert(1)' }] }]],
  ['a story with an odd number', [{ type: 'paragraph', text: [{ text: 'x', href: 'story:0x1' }] }]],
  ['a card that leads to a script', [{ type: 'linkCard', href: 'data:text/html,x', headline: 'x', summary: '' }]],
  ['a film of nobody we know', [{ type: 'embed', href: 'https://film.example/1', title: 'x' }], 'linkCard'],
  ['a picture by its address', [{ type: 'image', picture: { mediaId: 'https://x.example/a', caption: 'x' } }]],
  ['a table without rows', [{ type: 'table', caption: 'x' }]],
  [
    'a kind there is not',
    [
      { type: 'constructor', text: 'x' },
      { type: '__proto__', text: 'x' },
    ],
  ],
  ['nodes of the editor', [{ type: 'formBlock', attrs: { block: { type: 'table', caption: 'x' } } }]],
  ['one block alone', { type: 'subhead', text: 'x', onclick: 'alert(1)' }],
  ['a word alone', 'x'],
])('of what was written by hand only what may be stored comes in: %s', (_what, carried, kind = 'paragraph') => {
  const body = readOwnWords(htmlOf(encodeURIComponent(JSON.stringify(carried))));
  expect(bodySchema.parse(body).map(({ type }) => type)).toContain(kind);
  expect(JSON.stringify(body)).not.toMatch(/javascript:|data:|x\.example|onclick|"href":"story/);
});

test.each<[string, string]>([
  ['an empty attribute', ''],
  ['half an escape', '%'],
  ['no JSON', '%7B'],
  ['no blocks', '%5B%5D'],
  ['nothing', 'null'],
  ['lists in lists without end', '%5B'.repeat(100_000)],
  ['another attribute', '"onclick="alert(1)'],
])('and nothing of %s', (_what, carried) => {
  expect(readOwnWords(htmlOf(carried))).toBeNull();
});

function plain(text: string): NewBlock {
  return { type: 'paragraph', text: [{ text }] };
}

function strong(text: string): NewBlock {
  return { type: 'paragraph', text: [{ text, strong: true }] };
}

function placeOf(doc: ReturnType<typeof openHeadless>['state']['doc'], sign: string): number {
  let found = 0;
  doc.descendants((node, place) => {
    if (node.text?.includes(sign)) found = place + node.text.indexOf(sign);
  });
  return found;
}
