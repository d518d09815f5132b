import { describe, expect, test } from 'vitest';
import { readPageText, writePageText } from '#lib/pages/page-text.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

const paragraph = (...text: { text: string; href?: string }[]) => ({ type: 'paragraph' as const, text });

test.each<[string, string, NewBlock[]]>([
  ['nothing at all', '', []],
  ['blank lines only', ' \r\n\n ', []],
  [
    'paragraphs, whatever a machine ends its lines with',
    'One\r\nstill one.\r\n\r\n\r\nTwo.',
    [paragraph({ text: 'One still one.' }), paragraph({ text: 'Two.' })],
  ],
  [
    'a subhead right above its paragraph',
    '## Who we are\nPeople.',
    [{ type: 'subhead', text: 'Who we are' }, paragraph({ text: 'People.' })],
  ],
  [
    'a list right below its paragraph',
    'We print:\n- news\n- letters',
    [
      paragraph({ text: 'We print:' }),
      { type: 'list', ordered: false, items: [{ text: [{ text: 'news' }] }, { text: [{ text: 'letters' }] }] },
    ],
  ],
  [
    'a numbered list',
    '1. Read\n2) Write',
    [{ type: 'list', ordered: true, items: [{ text: [{ text: 'Read' }] }, { text: [{ text: 'Write' }] }] }],
  ],
  [
    'links to people and places',
    'Write to [us](mailto:us@news.example) or see [it](http://council.example/a?b=c#d).',
    [
      paragraph(
        { text: 'Write to ' },
        { text: 'us', href: 'mailto:us@news.example' },
        { text: ' or see ' },
        { text: 'it', href: 'http://council.example/a?b=c#d' },
        { text: '.' },
      ),
    ],
  ],
  [
    'a link in a list',
    '- see [there](https://a.example/), please',
    [
      {
        type: 'list',
        ordered: false,
        items: [{ text: [{ text: 'see ' }, { text: 'there', href: 'https://a.example/' }, { text: ', please' }] }],
      },
    ],
  ],
  ['brackets that are no link', 'He said [sic] so (twice).', [paragraph({ text: 'He said [sic] so (twice).' })]],
  ['a year at the start of a line', '2026 was wet.', [paragraph({ text: '2026 was wet.' })]],
])('reads %s', (_what, text, body) => {
  expect(readPageText(text)).toEqual({ body, faults: [] });
});

test.each([
  ['# Who', 'Line 1: a subhead is'],
  ['Words.\n\n##', 'Line 3: a subhead is'],
  [`## ${'x'.repeat(201)}`, 'Line 1: a subhead has at most 200'],
  ['Words\n-', 'Line 2: there is a mark without words'],
  ['[here](/calgary/about)', 'Line 1: “/calgary/about” is not a whole'],
  ['[here](javascript:alert(1))', 'Line 1: a link is'],
  ['[here](javascript:alert)', 'Line 1: “javascript:alert” is not a whole'],
  ['[ ](https://a.example)', 'Line 1: the link to https://a.example has no words'],
  ['- one\n- [two](https://a.example/x y)', 'Line 2: a link is'],
])('refuses %j and says where', (text, fault) => {
  expect(readPageText(text).faults).toEqual([expect.stringContaining(fault)]);
});

test('tells every fault at once', () => {
  expect(readPageText('# a\n\n[b](c)\n\n-').faults).toHaveLength(3);
});

describe('what is written', () => {
  test.each([
    'One.\n\n## Two\n\nThree [four](https://a.example/) five.\n\n- six\n- [seven](mailto:a@b.example)\n\n1. eight\n2. nine',
    'Only words.',
    '',
  ])('is read as the same body: %j', (text) => {
    const { body } = readPageText(text);
    expect(writePageText(body)).toBe(text);
  });
});
