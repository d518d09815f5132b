import { describe, expect, test } from 'vitest';
import { toLanguage, toOriginalUrl } from '#lib/wires/articles/words/about-item.ts';
import { toBylines } from '#lib/wires/articles/words/bylines.ts';
import { firstSentence, toLine, toSentences } from '#lib/wires/articles/words/cut.ts';

const wire = { supplier: 'Harbour Ledger', name: 'Harbour Ledger Local' };

describe('bylines', () => {
  test.each([
    [['By Ana Mora'], ['Ana Mora']],
    [['by: Ana Mora and Bo Lee'], ['Ana Mora', 'Bo Lee']],
    [['ana@ledger.example (Ana Mora)'], ['Ana Mora']],
    [['Ana Mora <ana@ledger.example>'], ['Ana Mora']],
    [['ana@ledger.example'], []],
    [['Ana Mora, Ledger Staff Writer'], ['Ana Mora']],
    [['Ana Mora, Bo Lee'], ['Ana Mora', 'Bo Lee']],
    [['Ana Mora', 'ANA MORA', ''], ['Ana Mora']],
    [['Harbour Ledger'], []],
    [['The Harbour Ledger staff', 'Harbour Ledger News'], []],
    [
      ['The Prairie Press', 'Ana Mora'],
      ['The Prairie Press', 'Ana Mora'],
    ],
    [['Siobhan D’Arcy-Nakamura'], ['Siobhan D’Arcy-Nakamura']],
    [
      ['Clerk’s Office', 'Parks and Recreation'],
      ['Clerk’s Office', 'Parks and Recreation'],
    ],
    [['Ana Mora in Montreval'], ['Ana Mora in Montreval']],
  ])('of %j are %j', (authors, expected) => expect(toBylines(authors, wire)).toEqual(expected));
});

describe('a text is cut', () => {
  test('at a word', () => expect(toLine('The ferry is back, at last', 20)).toBe('The ferry is back…'));
  test('in a word that is too long', () => expect(toLine('F'.repeat(30), 20)).toBe(`${'F'.repeat(19)}…`));
  test('never in a character', () => expect(toLine('🛥'.repeat(30), 20).isWellFormed()).toBe(true));
  test('not where it fits', () => expect(toLine(' The  ferry ', 9)).toBe('The ferry'));
  test('at the end of a sentence', () =>
    expect(toSentences('It ran at 9 a.m. on Monday. Dr. Mora was “on board.” The piano too.', 55)).toBe(
      'It ran at 9 a.m. on Monday. Dr. Mora was “on board.”',
    ));
  test('at a word where its first sentence is too long', () =>
    expect(toSentences('It ran on Monday with everybody on board. It did.', 20)).toBe('It ran on Monday…'));
  test('after its first sentence', () =>
    expect(firstSentence('St. Mary’s bell is back! It rings.', 100)).toBe('St. Mary’s bell is back!'));
});

describe('the address of the original', () => {
  const of = (link: string | null, homepage = 'https://ledger.example/') =>
    toOriginalUrl({ link }, { homepage, feedUrl: 'https://feeds.ledger.example/rss?x=1' });
  test.each([
    ['https://ledger.example/a?utm_source=rss&id=4', 'https://ledger.example/a?id=4'],
    ['http://ledger.example/a', 'http://ledger.example/a'],
    [null, 'https://ledger.example/'],
    ['javascript:alert(1)', 'https://ledger.example/'],
    ['mailto:desk@ledger.example', 'https://ledger.example/'],
    ['https://ledger.example@evil.example/', 'https://ledger.example/'],
  ])('of %s is %s', (link, expected) => expect(of(link)).toBe(expected));
  test('is the feed’s host where there is no other', () => expect(of(null, '')).toBe('https://feeds.ledger.example/'));
});

test.each([
  ['en-ca', 'en-CA'],
  ['fr_CA', 'fr-CA'],
  ['es', 'es'],
  ['not a language', 'en'],
  ['', 'en'],
  [null, 'en'],
])('the language %s is %s', (language, expected) =>
  expect(toLanguage({ language }, { language: 'en' })).toBe(expected),
);
