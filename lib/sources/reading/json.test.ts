import { expect, test } from 'vitest';
import { parseJson } from '#lib/sources/reading/json.ts';

test('JSON is read, with a byte order mark or without', () => {
  expect(parseJson(Buffer.from('{"a":[1]}'))).toEqual({ a: [1] });
  expect(parseJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
});

test.each(['', '<!doctype html>', '{"a":1', '{"a":NaN', '<p>NaN</p>'])('%j is none', (text) => {
  expect(parseJson(Buffer.from(text))).toBeUndefined();
});

test('a number that JSON has none for is null, and words are as they stand', () => {
  const text = '{"a": NaN, "b": [-Infinity, Infinity,1], "c": "NaN, \\"NaN\\"", "NaN": 2}';
  expect(parseJson(Buffer.from(text))).toEqual({ a: null, b: [null, null, 1], c: 'NaN, "NaN"', NaN: 2 });
});

test('an answer that is cut off in a long text is none, at once', () => {
  expect(parseJson(Buffer.from(`{"a":NaN,"b":"${'\\"'.repeat(500_000)}`))).toBeUndefined();
});

test('a byte that is no UTF-8 costs its own letter', () => {
  expect(parseJson(Buffer.from([0x22, 0x61, 0xff, 0x62, 0x22]))).toBe('a\ufffdb');
});
