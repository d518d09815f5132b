import { describe, expect, test } from 'vitest';
import { fillCells, readCells } from '#components/desk/story-editor/paste/cells.ts';

const excel =
  '<html><body><table><tr><td>Pier</td><td>Depth</td></tr><tr><td>North</td><td>3.5</td></tr></table></body></html>';
const sheets =
  '<meta charset="utf-8"><google-sheets-html-origin><style>td {border: 1px solid}</style><table data-sheets-root="1"><tbody><tr><td style="text-align:right">1</td><td>a<br>b</td></tr></tbody></table>';

describe('a range of cells is known', () => {
  test.each<[string, string, string, string[][] | null]>([
    [
      'of a spreadsheet',
      excel,
      'Pier\tDepth\r\nNorth\t3.5\r\n',
      [
        ['Pier', 'Depth'],
        ['North', '3.5'],
      ],
    ],
    ['of one row', sheets, '1\ta', [['1', 'a\nb']]],
    [
      'of tabs alone',
      '',
      'Pier\tDepth\nNorth\t\n',
      [
        ['Pier', 'Depth'],
        ['North', ''],
      ],
    ],
    [
      'with a line break in quotes',
      '',
      'a\t"b\nc ""d"""\ne\tf',
      [
        ['a', 'b\nc "d"'],
        ['e', 'f'],
      ],
    ],
    [
      'with an empty first cell',
      '',
      '\tb\n\td',
      [
        ['', 'b'],
        ['', 'd'],
      ],
    ],
    ['but not a single cell', '<table><tr><td>1</td></tr></table>', '1', null],
    ['but not words', '<p>Some words</p>', 'Some words\nin lines', null],
    ['but not a page with a table in it', `<p>Some words</p>${excel}`, 'Some words', null],
  ])('%s', (_name, html, text, cells) => {
    expect(readCells({ html, text, files: [] })).toEqual(cells);
  });
});

describe('a range fills a table', () => {
  const table = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  test.each([
    [
      'from its first cell',
      { row: 0, column: 0 },
      [['1'], ['2']],
      [
        ['1', 'b'],
        ['2', 'd'],
      ],
    ],
    [
      'and makes it larger',
      { row: 1, column: 1 },
      [
        ['1', '2'],
        ['3', '4'],
      ],
      [
        ['a', 'b', ''],
        ['c', '1', '2'],
        ['', '3', '4'],
      ],
    ],
    [
      'with empty cells too',
      { row: 0, column: 0 },
      [['', '']],
      [
        ['', ''],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_name, at, cells, rows) => {
    expect(fillCells(table, at, cells)).toEqual({ kind: 'filled', rows });
  });

  test.each([
    ['rows', Array.from({ length: 201 }, () => ['1']), /202 rows.*at most 201 rows/],
    ['columns', [Array.from({ length: 20 }, () => '1')], /21 columns.*20 columns/],
  ])('but not with more %s than it may have', (_name, cells, message) => {
    expect(fillCells(table, { row: 1, column: 1 }, cells)).toMatchObject({ message: expect.stringMatching(message) });
  });
});
