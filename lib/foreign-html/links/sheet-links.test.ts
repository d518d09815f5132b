import { describe, expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { readOutline } from '#testing/foreign-html/outline.ts';

const cell = (words: string, attributes: string) =>
  `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>` +
  `<span style="font-size:10pt;font-family:Arial;" data-sheets-root="1" ${attributes}>${words}</span>`;

const value = (words: string) => `data-sheets-value='${JSON.stringify({ 1: 2, 2: words })}'`;
const runs = (...each: readonly (readonly [from: number, href?: string])[]) =>
  `data-sheets-hyperlinkruns='${each.map(([from, href]) => JSON.stringify({ 1: from, 2: href })).join('\uee10')}'`;

type Example = readonly [what: string, html: string, expected: readonly string[]];

describe('a cell of Google Sheets leads where', () => {
  const examples: readonly Example[] = [
    [
      'an attribute says',
      cell('Harbour board', 'data-sheets-hyperlink="https://harbour.example/board"'),
      ['[Harbour board](https://harbour.example/board)'],
    ],
    [
      'its element says, said twice',
      cell(
        '<a class="in-cell-link" href="https://harbour.example/" target="_blank">Harbour</a>',
        'data-sheets-hyperlink="https://harbour.example/"',
      ),
      ['[Harbour](https://harbour.example/)'],
    ],
    [
      'some of its words do',
      cell(
        'See the plan or ask us today.',
        runs([8, 'https://city.example/plan'], [12], [16, 'mailto:desk@city.example'], [22]),
      ),
      ['See the [plan](https://city.example/plan) or [ask us](mailto:desk@city.example) today.'],
    ],
    [
      'its last words do, to the end',
      cell('Minutes: <b>May 4</b>', runs([9, 'https://city.example/may-4'])),
      ['Minutes: [*May 4*](https://city.example/may-4)'],
    ],
    [
      'words behind white space that has collapsed do',
      cell(
        'Pier&nbsp; &nbsp; &nbsp;and pier<br><br>map',
        `${value('Pier     and pier\n\nmap')} ${runs([13, 'https://city.example/pier'], [17], [19, 'https://city.example/map'], [22])}`,
      ),
      ['Pier and [pier](https://city.example/pier)', '[map](https://city.example/map)'],
    ],
    [
      'a range of one column does, as links of its lines',
      '<table data-sheets-root="1"><tr><td data-sheets-hyperlink="https://a.example/">A</td></tr>' +
        `<tr><td ${runs([0], [4, 'https://b.example/'])}>See B</td></tr></table>`,
      ['[A](https://a.example/)', 'See [B](https://b.example/)'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));

  test('or says that it leads nowhere', () => {
    const read = (attributes: string) => {
      const { parts, leftOut } = readHtmlText(cell('Words', attributes), {});
      return [JSON.stringify(parts).includes('href'), leftOut];
    };
    expect(read('data-sheets-hyperlink="javascript:alert(1)"')).toEqual([false, [{ kind: 'unsafeLink', count: 1 }]]);
    expect(read(runs([0, 'javascript:alert(1)']))).toEqual([false, [{ kind: 'unsafeLink', count: 1 }]]);
    expect(read(`data-sheets-hyperlinkruns='{"1":0,"2":"https://\\u12"}{"1":'`)).toEqual([false, []]);
  });
});

test('links of cells in a table are said to be left out', () => {
  const html = `<table><tr><td data-sheets-hyperlink="https://a.example/">A</td><td>1</td></tr><tr><td ${runs([0, 'https://b.example/'])}>B</td><td>2</td></tr></table>`;
  expect(readOutline(html)).toEqual(['(table)', '| A | 1', '| B | 2']);
  expect(readHtmlText(html, {}).leftOut).toEqual([{ kind: 'plainLink', count: 2 }]);
});
