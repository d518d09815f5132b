import { expect, test } from 'vitest';
import { nameKey } from '#lib/authors/name-key.ts';
import { parseNames, typedNames } from '#lib/authors/names.ts';

test.each<[string, string[]]>([
  ['', []],
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee, Bob Roy', ['Ann Lee', 'Bob Roy']],
  ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
  ['Martin Luther King, Jr., Ann Lee', ['Martin Luther King, Jr.', 'Ann Lee']],
  ['Ann Lee, Martin King Jr. and Bob Roy, III', ['Ann Lee', 'Martin King Jr.', 'Bob Roy, III']],
  ['Martin King, Jr. and Ann Lee', ['Martin King, Jr.', 'Ann Lee']],
  ['Ann Lee, MD, PhD, and Bob Roy, P.Eng.', ['Ann Lee, MD, PhD', 'Bob Roy, P.Eng.']],
  ['Sam Oak, V, Ann Lee, Ph. D., Cy Roy, 3rd', ['Sam Oak, V', 'Ann Lee, Ph. D.', 'Cy Roy, 3rd']],
  ['King, Jr.', ['King, Jr.']],
  ['Ann Lee, M.D. & Bob Roy, Sr', ['Ann Lee, M.D.', 'Bob Roy, Sr']],
  ['Ana Roy, Ben Côté et Cy Fils', ['Ana Roy', 'Ben Côté', 'Cy Fils']],
  ['Alexandre Dumas, fils', ['Alexandre Dumas, fils']],
  ['Ann Lee, Ivan Ivy', ['Ann Lee', 'Ivan Ivy']],
  ['Andrew Etxeberria, Sandy Anders', ['Andrew Etxeberria', 'Sandy Anders']],
  ['Ann Lee et al.', ['Ann Lee et al.']],
  ['Arts and Culture Desk; Ann Lee', ['Arts and Culture Desk', 'Ann Lee']],
  ['Arts and Culture Desk;', ['Arts and Culture Desk']],
  [' ,, Ann Lee , ', ['Ann Lee']],
])('“%s” names %j', (typed, names) => {
  expect(parseNames(typed)).toEqual(names);
});

test.each([
  [[]],
  [['Ann Lee']],
  [['Martin King, Jr.', 'Ann Lee']],
  [['Arts and Culture Desk']],
  [['Ann Lee', 'Lee, King and Partners']],
  [['Ann Lee, Calgary']],
  [['Jr.']],
])('%j come back as they were stored', (names) => {
  expect(parseNames(typedNames(names))).toEqual(names);
});

test('one with a comma is the one without', () => {
  expect(nameKey('Martin King, Jr.')).toBe(nameKey('Martin King Jr.'));
});
