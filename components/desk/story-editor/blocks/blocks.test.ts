import { getSchema, type JSONContent } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { type Body, bodySchema, textOf } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { everyBlock } from '#testing/stories/every-block.ts';

const picture: Picture = {
  mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab',
  caption: 'Ice on the Bow',
  credit: 'A. Lee',
  alt: 'A river under ice',
};

const bodies: [string, Body][] = [
  ['nothing', []],
  ['a paragraph', [{ type: 'paragraph', text: [{ text: 'Words.' }] }]],
  [
    'every mark, alone and together',
    [
      {
        type: 'paragraph',
        text: [
          { text: 'plain ' },
          { text: 'bold', strong: true },
          { text: ' italic', emphasis: true },
          { text: ' both', strong: true, emphasis: true },
          { text: ' link', href: 'https://example.com/?a=1&b=2' },
          { text: ' all', strong: true, emphasis: true, href: 'mailto:desk@example.com' },
          { text: ' <b>not HTML</b> & é 🙂' },
        ],
      },
    ],
  ],
  ['a subhead', [{ type: 'subhead', text: 'What happens next' }]],
  ['a picture', [{ type: 'image', picture }]],
  ['a picture without words yet', [{ type: 'image', picture: { ...picture, caption: '', credit: '', alt: '' } }]],
  ['a gallery', [{ type: 'gallery', pictures: [picture, { ...picture, caption: 'Another' }] }]],
  ['a pull quote', [{ type: 'pullQuote', text: 'We were ready.', attribution: 'the mayor' }]],
  ['a bulleted list', [{ type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two', strong: true }]] }]],
  ['a numbered list', [{ type: 'list', ordered: true, items: [[{ text: 'one' }]] }]],
  [
    'a table with an empty cell',
    [
      {
        type: 'table',
        caption: 'Results',
        header: ['Team', 'Goals'],
        rows: [
          ['Calgary', '3'],
          ['Edmonton', ''],
        ],
      },
    ],
  ],
  ['a link card', [{ type: 'linkCard', href: 'https://example.com', headline: 'Read on', summary: '' }]],
  ['a film', [{ type: 'embed', href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'The ice goes out' }]],
  ['a sound without a title', [{ type: 'embed', href: 'https://soundcloud.com/river-choir/first-ice', title: '' }]],
];
const examples = Object.values(everyBlock).map((block): [string, Body] => [`the example of ${block.type}`, [block]]);
const everything: [string, Body] = ['all of them in one story', bodies.flatMap(([, body]) => body)];

describe.each([...bodies, ...examples, everything])('%s', (_name, body) => {
  test('comes back from the editor as it went in', () => {
    expect(toBlocks(fromBlocks(body))).toEqual(body);
  });

  test('fits the editor’s own schema and survives it', () => {
    const doc = getSchema(bodyExtensions).nodeFromJSON(fromBlocks(body));
    doc.check();
    expect(toBlocks(doc.toJSON() as JSONContent)).toEqual(body);
  });
});

const text = (words: string, ...marks: JSONContent['marks'] & object): JSONContent => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });
const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
const words = (...runs: string[]): Body => runs.map((run) => ({ type: 'paragraph', text: [{ text: run }] }));

describe('what has no form of its own keeps its words', () => {
  test.each<[string, JSONContent, Body]>([
    ['an empty document', { type: 'doc' }, []],
    ['blank paragraphs', doc(paragraph(), paragraph(text('   '))), []],
    ['an unknown node', doc({ type: 'blockquote', content: [paragraph(text('quoted'))] }), words('quoted')],
    [
      'unknown nodes in each other',
      doc({ type: 'a', content: [{ type: 'b', content: [paragraph(text('deep'))] }] }),
      words('deep'),
    ],
    ['an unknown node of text', doc({ type: 'codeBlock', content: [text('code')] }), words('code')],
    ['an unknown node of attributes', doc({ type: 'embed', attrs: { title: 'a film' } }), words('a film')],
    ['an unknown mark', doc(paragraph(text('struck', { type: 'strike' }), text(' out'))), words('struck out')],
    ['a line break', doc(paragraph(text('one'), { type: 'hardBreak' }, text('two'))), words('one two')],
    [
      'an unsafe link',
      doc(paragraph(text('here', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
      words('here'),
    ],
    ['a link with no address', doc(paragraph(text('here', { type: 'link' }))), words('here')],
    [
      'a list in a list',
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('outer')),
              { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('inner'))] }] },
            ],
          },
          { type: 'listItem', content: [paragraph()] },
        ],
      }),
      [{ type: 'list', ordered: false, items: [[{ text: 'outer' }], [{ text: 'inner' }]] }],
    ],
    ['a list of nothing', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }), []],
    [
      'a pull quote without its quote',
      doc({ type: 'formBlock', attrs: { block: { type: 'pullQuote', text: '', attribution: 'the mayor' } } }),
      words('the mayor'),
    ],
    [
      'a link card without a whole address',
      doc({
        type: 'formBlock',
        attrs: { block: { type: 'linkCard', href: 'example.com/a', headline: 'Read on', summary: 'More' } },
      }),
      words('Read on More', 'example.com/a'),
    ],
    [
      'a film without a whole address',
      doc({ type: 'formBlock', attrs: { block: { type: 'embed', href: 'youtu.be/x', title: 'The ice' } } }),
      words('The ice', 'youtu.be/x'),
    ],
    [
      'a film of a provider we do not show',
      doc({ type: 'formBlock', attrs: { block: { type: 'embed', href: 'https://film.example/1', title: 'The ice' } } }),
      [{ type: 'linkCard', href: 'https://film.example/1', headline: 'The ice', summary: '' }],
    ],
    ['a form block with nothing in it', doc({ type: 'formBlock', attrs: { block: null } }), []],
    ['an empty gallery', doc({ type: 'formBlock', attrs: { block: { type: 'gallery', pictures: [] } } }), []],
  ])('%s', (_name, document, expected) => {
    expect(toBlocks(document)).toEqual(expected);
  });
});

describe('what is too long is divided, never cut', () => {
  const long = 'x'.repeat(45_000);
  const manyRuns = Array.from(
    { length: 1_201 },
    (_, index): Inline => (index % 2 ? { text: `${index} `, strong: true } : { text: `${index} ` }),
  );
  const cases: [string, JSONContent, string][] = [
    ['a long run', doc(paragraph(text(long))), long],
    ['a long subhead', doc({ type: 'heading', content: [text('y'.repeat(201))] }), 'y'.repeat(201)],
    ['many runs', fromBlocks([{ type: 'paragraph', text: manyRuns }]), manyRuns.map((run) => run.text).join('')],
    [
      'a long list',
      fromBlocks([
        { type: 'list', ordered: true, items: Array.from({ length: 450 }, (_, index) => [{ text: `${index}` }]) },
      ]),
      Array.from({ length: 450 }, (_, index) => `${index}`).join(''),
    ],
  ];
  test.each(cases)('%s', (_name, document, expected) => {
    const body = toBlocks(document);
    expect(bodySchema.safeParse(body).error).toBeUndefined();
    expect(textOf(body).join('')).toBe(expected);
  });
});
