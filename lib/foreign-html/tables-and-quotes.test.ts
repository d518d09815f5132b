import { describe, expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { readOutline } from '#testing/foreign-html/outline.ts';

type Example = readonly [what: string, html: string, expected: readonly string[]];

const rows = (...cells: readonly string[][]) =>
  cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');

describe('a table', () => {
  const examples: readonly Example[] = [
    ['has rows of cells', `<table>${rows(['a', 'b'], ['c', 'd'])}</table>`, ['(table)', '| a | b', '| c | d']],
    [
      'has no column that is hidden, and no comment that LibreOffice hides in a cell',
      '<table><tr><td>a<td style="display:none">x<td>b<tr><td><a class="comment-indicator"></a><comment>Check.</comment>c<td style="display:none">x<td>d</table>',
      ['(table)', '| a | b', '| c | d'],
    ],
    [
      'stands in an object of Apple Notes',
      `<object><table>${rows(['a', 'b'], ['c', 'd'])}</table></object>`,
      ['(table)', '| a | b', '| c | d'],
    ],
    [
      'has a head row in its head',
      `<table><thead>${rows(['a', 'b'])}</thead>${rows(['c', 'd'])}</table>`,
      ['(table head row)', '| a | b', '| c | d'],
    ],
    [
      'has a head row of heads',
      '<table><tr><th>a<th>b<tr><td>c<td>d</table>',
      ['(table head row)', '| a | b', '| c | d'],
    ],
    [
      'has a head row that is bold',
      `<table>${rows(['<b>a</b>', '<p style="font-weight:700">b</p>'], ['c', 'd'])}</table>`,
      ['(table head row)', '| a | b', '| c | d'],
    ],
    [
      'has no head row where all is bold',
      `<table>${rows(['<b>a</b>', '<b>b</b>'], ['<b>c</b>', '<b>d</b>'])}</table>`,
      ['(table)', '| a | b', '| c | d'],
    ],
    ['has a head column', '<table><tr><th>a<td>b<tr><th>c<td>d</table>', ['(table head column)', '| a | b', '| c | d']],
    ['has both', '<table><tr><td><th>a<tr><th>b<td>c</table>', ['(table head row, head column)', '|  | a', '| b | c']],
    ['has a caption', `<table><caption>Votes</caption>${rows(['a', 'b'])}</table>`, ['(table Votes)', '| a | b']],
    [
      'in a figure has its caption',
      `<figure><table>${rows(['a', 'b'])}</table><figcaption>Votes</figcaption></figure>`,
      ['(table Votes)', '| a | b'],
    ],
    [
      'has lines in a cell',
      `<table>${rows(['<p>a</p><p>b</p>', 'c<br>d<ul><li>e</li></ul>'])}</table>`,
      ['(table)', '| a / b | c / d / • e'],
    ],
    [
      'fills what cells spread over',
      '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>',
      ['(table)', '| a | b | ', '|  | c | d'],
    ],
    [
      'ends with its last words',
      `<table>${rows(['', ''], ['a', 'b', ''], ['c', 'd'], ['<br>', '&nbsp;'])}</table>`,
      ['(table)', '| a | b', '| c | d'],
    ],
    [
      'has no hidden rows',
      `<table>${rows(['a', 'b'])}<tr style="display:none"><td>c<td>d</tr></table>`,
      ['(table)', '| a | b'],
    ],
    [
      'has an empty cell for a struck one',
      '<table><tr><td style="text-decoration:line-through">a<td>b<tr><td>c<td>d</table>',
      ['(table)', '|  | b', '| c | d'],
    ],
    [
      'is followed by its pictures',
      `<table>${rows(['a', 'b'], ['c', '<img src="/p.png">d'])}</table>`,
      ['(table)', '| a | b', '| c | d', '(picture https://paper.example/p.png)'],
    ],
    ['raises figures', `<table>${rows(['5 m<sup>2</sup>', 'CO<sub>2</sub>'])}</table>`, ['(table)', '| 5 m² | CO₂']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));

  test('says which links and marks its cells could not hold, but not that a whole cell was bold', () => {
    const { leftOut } = readHtmlText(
      `<table>${rows(['<b>a</b>', '<a href="https://x.example/">b</a>'], ['c <i>d</i>', 'e'])}</table>`,
      {},
    );
    expect(leftOut).toEqual([
      { kind: 'plainLink', count: 1 },
      { kind: 'plainMark', count: 1 },
    ]);
  });
});

describe('what only arranges a page is no table:', () => {
  const examples: readonly Example[] = [
    ['one cell', `<table>${rows(['<h2>a</h2><p>b</p>'])}</table>`, ['# a', 'b']],
    ['one column', `<table>${rows(['a'], ['b'])}</table>`, ['a', 'b']],
    [
      'tables in a table',
      `<table>${rows([`<table>${rows(['a', 'b'])}</table>`, 'c'])}</table>`,
      ['(table)', '| a | b', 'c'],
    ],
    ['by its role', `<table role="presentation">${rows(['a', 'b'])}</table>`, ['a', 'b']],
    [
      'a picture beside words',
      `<table>${rows(['<img src="/p.png">', 'a'])}</table>`,
      ['(picture https://paper.example/p.png)', 'a'],
    ],
    [
      'columns of a page',
      `<table>${rows([`<p>${'long '.repeat(150)}</p><p>${'story '.repeat(80)}</p>`, 'b'])}</table>`,
      [`${'long '.repeat(150).trim()}`, `${'story '.repeat(80).trim()}`, 'b'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('a quotation', () => {
  const examples: readonly Example[] = [
    ['has paragraphs', '<blockquote><p>a</p><p>b</p></blockquote>', ['> a', '> b']],
    [
      'has items as paragraphs',
      '<blockquote>a<ul><li>b</li></ul><ol><li>c</li></ol></blockquote>',
      ['> a', '> • b', '> 1. c'],
    ],
    [
      'is parted by a picture',
      '<blockquote>a<img src="/p.png"><p>b</p></blockquote>',
      ['> a', '(picture https://paper.example/p.png)', '> b'],
    ],
    ['in one is a part of it', '<blockquote>a<blockquote>b</blockquote></blockquote>', ['> a', '> b']],
    ['of Word goes on', '<p class=MsoQuote>a</p><p class=MsoQuote>b</p>', ['> a', '> b']],
    [
      'that only indents is none',
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">a</blockquote>',
      ['a'],
    ],
    [
      'is pulled out',
      '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>Ana Mora</cite></blockquote></figure>',
      ['>> a — Ana Mora'],
    ],
    ['is pulled out beside the text', '<aside class="pull-quote">a</aside>', ['>> a']],
    ['in a line has its marks', '<p><q>a</q></p>', ['“a”']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});
