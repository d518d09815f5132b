import { expect, test } from 'vitest';
import { singleLine } from '#lib/single-line.ts';

test.each([
  ['a run of white space', ' a \t b\r\nc ', 'a b c'],
  ['the no-break spaces of French', 'a\u00a0: b\u202f!', 'a\u00a0: b\u202f!'],
  ['what turns a line around', 'a\u202eb', 'a b'],
  ['what PostgreSQL cannot hold', 'a\u0000b\ud800c\udfff', 'a b c'],
  ['signs of two halves', 'a 🧊', 'a 🧊'],
])('%s', (_name, typed, kept) => {
  expect(singleLine(40).parse(typed)).toBe(kept);
});
