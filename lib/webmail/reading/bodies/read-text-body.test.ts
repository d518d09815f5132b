import { describe, expect, test } from 'vitest';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import { bodyOutline } from '#testing/webmail/body-outline.ts';

type Example = readonly [what: string, text: string, expected: readonly string[]];

const read = (text: string, format = { isFlowed: false, deletesSpace: false }) => readTextBody(text, format);
const outline = (text: string) => bodyOutline(read(text).stretches);
const flowed = (text: string, deletesSpace = false) =>
  bodyOutline(read(text, { isFlowed: true, deletesSpace }).stretches);

describe('flowed lines', () => {
  const examples: readonly Example[] = [
    [
      'are joined where they end in a space',
      'The ferry \nsails \nagain.\nOn Monday.',
      ['The ferry sails again. / On Monday.'],
    ],
    ['lose the space that was stuffed before them', ' >From here\n  two\n x', ['>From here / \u00a0two / x']],
    [
      'of a quotation are joined as well',
      '> The ferry \n> sails.\n> > Does \n> > it?\nYes.',
      ['quote: The ferry sails.', 'quote: > Does it?', 'Yes.'],
    ],
    [
      'are not joined across two depths',
      '> one \n>> two \nthree',
      ['quote: one ', 'quote: > two ', 'three'].map((line) => line.trimEnd()),
    ],
    ['never run into the mark of a signature', 'See you \n-- \nAna', ['See you', 'signature: Ana']],
  ];
  test.each(examples)('%s', (_what, text, expected) => expect(flowed(text)).toEqual(expected));

  test('lose the space they end in where the mail says so', () => {
    expect(flowed('新しい \n橋', true)).toEqual(['新しい橋']);
  });
});

describe('lines that a program wrapped', () => {
  const wrapped =
    'The ferry across the lower harbour will not sail on Monday, because the\npier is being mended. The town asks those who have to cross to take the\nbus over the old bridge instead.';
  const examples: readonly Example[] = [
    ['are one paragraph', wrapped, [wrapped.replaceAll('\n', ' ')]],
    [
      'are one paragraph each between empty lines',
      `${wrapped}\n\n${wrapped}`,
      Array(2).fill(wrapped.replaceAll('\n', ' ')),
    ],
    [
      'end where their writer ended them',
      `${wrapped}\nAna Mora\nHarbour Office`,
      [`${wrapped.replaceAll('\n', ' ')} / Ana Mora / Harbour Office`],
    ],
    [
      'of a poem stay',
      'The tide goes out,\nthe tide comes in,\nand nobody is there.',
      ['The tide goes out, / the tide comes in, / and nobody is there.'],
    ],
    [
      'of an address stay',
      `${wrapped}\n\nHarbour Office\n12 Quay Street\nElmford`,
      [wrapped.replaceAll('\n', ' '), 'Harbour Office / 12 Quay Street / Elmford'],
    ],
    [
      'stay where two captions only happen to be long',
      'Photo 1: The pier seen from the mill. Photo: Ana Mora / Museum of the Port\nPhoto 2: The captain.',
      ['Photo 1: The pier seen from the mill. Photo: Ana Mora / Museum of the Port / Photo 2: The captain.'],
    ],
    [
      'that were never wrapped stay apart',
      `${'A long line of words without an end. '.repeat(5).trim()}\nand another`,
      [`${'A long line of words without an end. '.repeat(5).trim()} / and another`],
    ],
  ];
  test.each(examples)('%s', (_what, text, expected) => expect(outline(text)).toEqual(expected));
});

describe('plain text has', () => {
  const examples: readonly Example[] = [
    [
      'lists',
      'Bring:\n- rope\n- a lamp\n  that burns\n\nThen come.',
      ['Bring:', '- rope', '- a lamp / that burns', 'Then come.'],
    ],
    ['lists in lists', '* one\n  * two\n* three', ['- one', '  - two', '- three']],
    ['numbered lists', '1. one\n2) two\n3. three', ['1. one', '2. two', '3. three']],
    ['no list where a line begins with a number', 'It opens on\n27. November.', ['It opens on / 27. November.']],
    [
      'columns that stay columns',
      'Ward     Votes\nNorth    1,204',
      ['Ward\u00a0\u00a0\u00a0\u00a0\u00a0Votes / North\u00a0\u00a0\u00a0\u00a01,204'],
    ],
    ['a lone dot', 'One\n.\ntwo', ['One / . / two']],
    ['"From" as old servers write it', '>From the quay.', ['From the quay.']],
    ['no control characters', 'a\u0000b\u001b[1mc\u200b', ['ab[1mc']],
    ['line ends of every kind', 'a\r\nb\rc\u2028d', ['a / b / c / d']],
    ['characters that turn words round, as words', 'pay \u202elive\u202c', ['pay [U+202E]live']],
    ['markup as words', '<b>x</b> &amp; <img src=x onerror=alert(1)>', ['<b>x</b> &amp; <img src=x onerror=alert(1)>']],
    ['templates as words', '##str_replacement[0]## {{x}}', ['##str_replacement[0]## {{x}}']],
    ['nothing, where nothing is', ' \n\u0000\n', []],
  ];
  test.each(examples)('%s', (_what, text, expected) => expect(outline(text)).toEqual(expected));
});

describe('addresses in plain text', () => {
  const link = (shown: string, href = shown) => `[${shown}](${href})`;
  const examples: readonly (readonly [text: string, expected: string])[] = [
    ['See https://a.example/b.', `See ${link('https://a.example/b')}.`],
    ['(https://a.example/b)', `(${link('https://a.example/b')})`],
    ['https://a.example/b_(c)!', `${link('https://a.example/b_(c)')}!`],
    ['<https://a.example/b>', link('https://a.example/b')],
    ['the page<https://a.example/b>.', `the page ${link('https://a.example/b')}.`],
    ['<URL:https://a.example/b>', link('https://a.example/b')],
    ['www.a.example', link('www.a.example', 'https://www.a.example')],
    ['mailto:ana@a.example', link('mailto:ana@a.example')],
    ['HTTPS://a.example/', link('HTTPS://a.example/', 'https://a.example/')],
    ['https://a.example/?utm_source=x&b=1', link('https://a.example/?utm_source=x&b=1', 'https://a.example/?b=1')],
    ['http://a.example/"onmouseover=alert(1)', `${link('http://a.example/')}"onmouseover=alert(1)`],
    ['https://a.example/ש', link('https://a.example/ש', 'https://a.example/%D7%A9')],
    ['http://ana:pw@a.example/', 'http://ana:pw@a.example/'],
    ['http://a.example@b.example/', 'http://a.example@b.example/'],
    ['javascript:alert(1) data:text/html,x ftp://a.example/', 'javascript:alert(1) data:text/html,x ftp://a.example/'],
    ['xhttp://a.example ana@www.a.example', 'xhttp://a.example ana@www.a.example'],
    ['http:// https://. www.', 'http:// https://. www.'],
    [`https://a.example/${'x'.repeat(2_000)}`, `https://a.example/${'x'.repeat(2_000)}`],
  ];
  test.each(examples)('%s', (text, expected) => expect(outline(text)).toEqual([expected]));
});

describe('a signature', () => {
  const examples: readonly Example[] = [
    ['begins at its mark', 'Yes.\n-- \nAna\nHarbour Office', ['Yes.', 'signature: Ana / Harbour Office']],
    ['needs the space of its mark', 'Yes.\n--\nAna', ['Yes. / -- / Ana']],
    ['needs its mark to stand alone', 'Yes.\n-- Ana', ['Yes. / -- Ana']],
    ['ends where an earlier mail begins', 'Yes.\n-- \nAna\n> Really?', ['Yes.', 'signature: Ana', 'quote: Really?']],
    ['of an earlier mail is a part of that', '> No.\n> -- \n> Ben\nYes.', ['quote: No. / -- / Ben', 'Yes.']],
  ];
  test.each(examples)('%s', (_what, text, expected) => expect(outline(text)).toEqual(expected));
});

describe('words run', () => {
  test.each([
    ['ltr', 'The ferry sails.'],
    ['rtl', 'שלום לכולם, see https://a.example/a-long-address-in-latin-letters'],
    ['rtl', 'مرحبا\n> The mail that this one answers was in English'],
    ['ltr', '1 2 3'],
  ])('%s: %s', (direction, text) => expect(read(text).direction).toBe(direction));
});
