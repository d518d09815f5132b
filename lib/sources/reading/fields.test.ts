import { describe, expect, test } from 'vitest';
import {
  bothOf,
  fieldOf,
  isRecord,
  lineOf,
  listOf,
  numberOf,
  pageUrlOf,
  readEach,
  textOf,
  timeOf,
} from '#lib/sources/reading/fields.ts';

const now = new Date('2026-11-20T18:00:00Z');

describe('a field', () => {
  const record = { a: { b: [{ c: 1 }] } };
  test('is found by its path', () => expect(fieldOf(record, 'a', 'b', 0, 'c')).toBe(1));
  test('is undefined where a step is missing', () => expect(fieldOf(record, 'a', 'x', 'c')).toBeUndefined());
  test('is only what the record itself has', () => expect(fieldOf(record, 'constructor')).toBeUndefined());
  test('of a text is none', () => expect(fieldOf('abc', 'length')).toBeUndefined());
  test('of nothing is none', () => expect(fieldOf(null, 'a')).toBeUndefined());
});

test('a record is an object with names', () => {
  expect([{}, [], null, 'a'].map(isRecord)).toEqual([true, false, false, false]);
});

test('what is no list is an empty one', () => expect([listOf([1]), listOf({ 0: 1 })]).toEqual([[1], []]));

describe('a number', () => {
  test.each([
    [5, 5],
    ['5', 5],
    [' -4.5 ', -4.5],
    ['+3', 3],
    [-0, 0],
    [0, 0],
  ])('%j is %j', (value, expected) => expect(numberOf(value, -50, 50)).toBe(expected));

  test.each([
    null,
    undefined,
    '',
    ' ',
    'calm',
    '1e1',
    '0x10',
    '5 km/h',
    true,
    [],
    [5],
    {},
    Number.NaN,
    51,
    '-51',
    Number.POSITIVE_INFINITY,
  ])('%j is none', (value) => expect(numberOf(value, -50, 50)).toBeNull());
});

describe('a line of words', () => {
  test('has single spaces, no control characters and whole letters', () => {
    expect(lineOf(' Calgary\n  Int\u0000’l\u202e \ud800')).toBe('Calgary Int’l \ufffd');
  });
  test('keeps the no-break spaces of French', () => expect(lineOf('20\u00a0h')).toBe('20\u00a0h'));
  test.each(['', ' \n', 'x'.repeat(301), 5, null])('%j is none', (value) => expect(lineOf(value)).toBeNull());
});

describe('a text', () => {
  test('stays as it is, with its lines', () =>
    expect(textOf('What:\r\n5 cm.\n\n  Soon.')).toBe('What:\n5 cm.\n\n  Soon.'));
  test('loses letters that nobody sees', () => expect(textOf('a\u0000b\u202ec\td')).toBe('abc\td'));
  test('says where it is cut off', () => expect(textOf('abcdef', 3)).toBe('abc…'));
  test('is none where there are no words', () => expect([textOf(' \n '), textOf({})]).toEqual([null, null]));
});

describe('a time', () => {
  test.each([
    ['2026-11-20T17:00:00Z', '2026-11-20T17:00:00.000Z'],
    ['2026-11-20T17:00Z', '2026-11-20T17:00:00.000Z'],
    ['2026-11-20T10:00:00.5-07:00', '2026-11-20T17:00:00.500Z'],
    ['2026-11-20T17:00:00+0000', '2026-11-20T17:00:00.000Z'],
  ])('%s', (value, expected) => expect(timeOf(value, now)?.toISOString()).toBe(expected));

  test.each([
    ['without a zone', '2026-11-20T17:00:00'],
    ['of no day', '2026-02-30T17:00:00Z'],
    ['of no hour', '2026-11-20T25:00:00Z'],
    ['long ago', '1970-01-01T00:00:00Z'],
    ['in words', 'Friday'],
    ['in seconds', 1_790_000_000],
    ['of nothing', null],
  ])('%s is none', (_name, value) => expect(timeOf(value, now)).toBeNull());

  test('is none beyond its reach', () => expect(timeOf('2026-11-20T17:00:00Z', now, 60_000)).toBeNull());
});

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['http://example.org/', null],
  ['javascript:alert(1)', null],
  ['https://a:b@example.org/', null],
  ['//example.org', null],
  [5, null],
])('the address of a page %j is %j', (value, expected) => expect(pageUrlOf(value)).toBe(expected));

test('words in neither language are none', () => {
  expect([bothOf(null, null), bothOf('Snow', null)]).toEqual([null, { en: 'Snow', fr: null }]);
});

test('records that could not be read are counted, those that are not wanted are not', () => {
  const read = (record: unknown) => (record === 1 ? [] : record === 2 ? null : [record]);
  expect(readEach([1, 2, 3, 2], read)).toEqual({ values: [3], dropped: 2 });
});
