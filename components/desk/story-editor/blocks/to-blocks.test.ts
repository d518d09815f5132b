import type { JSONContent } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { type Body, bodySchema, textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { ListItem } from '#lib/stories/blocks/list.ts';

const text = (words: string, ...marks: JSONContent['marks'] & object): JSONContent => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });
const item = (...content: JSONContent[]): JSONContent => ({ type: 'listItem', content });
const bullets = (...content: JSONContent[]): JSONContent => ({ type: 'bulletList', content });
const form = (block: object | null): JSONContent => ({ type: 'formBlock', attrs: { block } });
const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
const words = (...runs: string[]): NewBlock[] => runs.map((run) => ({ type: 'paragraph', text: [{ text: run }] }));
const withoutIds = (body: Body): NewBlock[] => body.map(({ id: _id, ...block }) => block);
const href = 'https://film.example/1';

describe('what has no form of its own keeps its words', () => {
  test.each<[string, JSONContent, NewBlock[]]>([
    ['an empty document', { type: 'doc' }, []],
    ['blank paragraphs', doc(paragraph(), paragraph(text('   ')), paragraph({ type: 'hardBreak' })), []],
    ['unknown nodes in each other', doc({ type: 'a', content: [item(paragraph(text('deep')))] }), words('deep')],
    ['an unknown node of text', doc({ type: 'codeBlock', content: [text('code')] }), words('code')],
    ['an unknown node of attributes', doc({ type: 'embed', attrs: { title: 'a film' } }), words('a film')],
    ['an unknown mark', doc(paragraph(text('struck', { type: 'strike' }), text(' out'))), words('struck out')],
    [
      'an unsafe link',
      doc(paragraph(text('here', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
      words('here'),
    ],
    ['a link with no address', doc(paragraph(text('here', { type: 'link' }))), words('here')],
    ['a list of nothing', doc(bullets(item(paragraph()))), []],
    [
      'a list under an item of nothing',
      doc(bullets(item(paragraph(text('one'))), item(paragraph(), bullets(item(paragraph(text('two'))))))),
      [
        {
          type: 'list',
          ordered: false,
          items: [{ text: [{ text: 'one' }], lists: [{ ordered: false, items: [{ text: [{ text: 'two' }] }] }] }],
        },
      ],
    ],
    [
      'a list under a first item of nothing',
      doc(bullets(item(paragraph(), bullets(item(paragraph(text('two'))))))),
      [{ type: 'list', ordered: false, items: [{ text: [{ text: 'two' }] }] }],
    ],
    ['a quote of nothing', doc({ type: 'blockquote', content: [paragraph()] }), []],
    ['a pull quote without its quote', doc(form({ type: 'pullQuote', text: '', attribution: 'Ana' })), words('Ana')],
    [
      'a link card without a whole address',
      doc(form({ type: 'linkCard', href: 'example.com/a', headline: 'Read on', summary: 'More' })),
      words('Read on More', 'example.com/a'),
    ],
    [
      'a film without a whole address',
      doc(form({ type: 'embed', href: 'youtu.be/x', title: 'The ice' })),
      words('The ice', 'youtu.be/x'),
    ],
    [
      'a film of a provider we do not show',
      doc(form({ type: 'embed', href, title: 'The ice' })),
      [{ type: 'linkCard', href, headline: 'The ice', summary: '' }],
    ],
    ['a form block with nothing in it', doc(form(null)), []],
    ['an empty gallery', doc(form({ type: 'gallery', pictures: [] })), []],
  ])('%s', (_name, document, expected) => {
    expect(withoutIds(toBlocks(document))).toEqual(expected);
  });
});

const numbered = (count: number): ListItem[] =>
  Array.from({ length: count }, (_, index) => ({ text: [{ text: `${index}` }] }));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}`).join('');

describe('what is too long for one block is divided, never cut', () => {
  const long = 'x'.repeat(45_000);
  const manyRuns = Array.from(
    { length: 1_201 },
    (_, index): Inline => (index % 2 ? { text: `${index} `, strong: true } : { text: `${index} ` }),
  );
  const deep = Array.from({ length: 9 }).reduce<JSONContent>(
    (inner, _, index) => bullets(item(paragraph(text(`${8 - index}`)), ...(index === 0 ? [] : [inner]))),
    bullets(),
  );
  const crowd = bullets(
    item(paragraph(text('lists')), ...Array.from({ length: 30 }, () => bullets(item(paragraph(text('!')))))),
  );
  const wide = { text: [{ text: '>' }], lists: [{ ordered: false, items: numbered(250) }] };
  const stored = (block: NewBlock) => fromBlocks(withIds([block]));
  test.each<[string, JSONContent, string]>([
    ['a run', doc(paragraph(text(long))), long],
    ['runs', stored({ type: 'paragraph', text: manyRuns }), manyRuns.map((run) => run.text).join('')],
    ['a list', stored({ type: 'list', ordered: true, items: numbered(450) }), numbers(450)],
    [
      'lists inside an item',
      stored({ type: 'list', ordered: false, items: [wide, wide] }),
      `>${numbers(250)}`.repeat(2),
    ],
    ['too deep a list', doc(deep), '012345678'],
    ['too many lists in an item', doc(crowd), `lists${'!'.repeat(30)}`],
    ['a quote', stored({ type: 'quote', paragraphs: numbered(120).map((entry) => entry.text) }), numbers(120)],
  ])('%s', (_name, document, expected) => {
    const body = toBlocks(document);
    expect(bodySchema.safeParse(body).error).toBeUndefined();
    expect(textOf(body).join('')).toBe(expected);
  });

  test('the parts of a numbered list go on counting', () => {
    const body = toBlocks(fromBlocks(withIds([{ type: 'list', ordered: true, start: 5, items: numbered(450) }])));
    expect(body.map((block) => block.type === 'list' && block.start)).toEqual([5, 205, 405]);
  });

  test('the parts have the same ids whenever they are read', () => {
    const list: NewBlock = { id: 'long', type: 'list', ordered: false, items: numbered(450) };
    const document = fromBlocks(withIds([list, { id: 'long-2', type: 'subhead', text: 'Taken' }]));
    expect(toBlocks(document).map(({ id }) => id)).toEqual(['long', 'long-3', 'long-4', 'long-2']);
  });
});

test('words over the limit of a field stay where they are, to be refused in words', () => {
  const quote: NewBlock = { id: 'a', type: 'pullQuote', text: 'x'.repeat(1_001), attribution: '' };
  const subhead: NewBlock = { id: 'b', type: 'subhead', text: 'y'.repeat(201) };
  const body = withIds([quote, subhead]);
  expect(toBlocks(fromBlocks(body))).toEqual(body);
  expect(bodySchema.safeParse(body).success).toBe(false);
});
