import { expect, test } from 'vitest';
import { parseJson } from '#lib/sources/reading/json.ts';

test('JSON is read, with a byte order mark or without', () => {
  expect(parseJson(Buffer.from('{"a":[1]}'))).toEqual({ a: [1] });
  expect(parseJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
});

test.each(['', '<!doctype html>', '{"a":1', 'NaN'])('%j is none', (text) => {
  expect(parseJson(Buffer.from(text))).toBeUndefined();
});

test('a byte that is no UTF-8 costs its own letter', () => {
  expect(parseJson(Buffer.from([0x22, 0x61, 0xff, 0x62, 0x22]))).toBe('a\ufffdb');
});
