import { describe, expect, expectTypeOf, test } from 'vitest';
import { formatNumber, listed, plural, primaryLanguage, translated } from '#lib/language.ts';

const words = translated({
  en: { read: 'Read', by: (name: string) => `By ${name}` },
  fr: { read: 'Lire', by: (name) => `Par ${name}` },
});

describe('words', () => {
  test.each([
    ['en-CA', 'Read', 'By Ana'],
    ['fr-CA', 'Lire', 'Par Ana'],
    ['FR', 'Lire', 'Par Ana'],
    ['de-AT', 'Read', 'By Ana'],
    ['frr', 'Read', 'By Ana'],
    ['', 'Read', 'By Ana'],
  ])('for %s', (language, read, by) => {
    expect(words(language).read).toBe(read);
    expect(words(language).by('Ana')).toBe(by);
  });

  test('have the same shape in every language', () => {
    expectTypeOf(words('en').read).toEqualTypeOf<string>();
    // @ts-expect-error: French lacks a word
    translated({ en: { read: 'Read', write: 'Write' }, fr: { read: 'Lire' } });
    // @ts-expect-error: French has a text where English takes a value
    translated({ en: { by: (name: string) => `By ${name}` }, fr: { by: 'Par' } });
  });
});

test.each([
  ['en-CA', 'en'],
  ['zh-Hant-TW', 'zh'],
  ['FR', 'fr'],
])('the primary language of %s is %s', (language, primary) => {
  expect(primaryLanguage(language)).toBe(primary);
});

test.each([
  ['en-CA', 0, '0 stories'],
  ['en-CA', 1, '1 story'],
  ['en-CA', 5_000, '5,000 stories'],
  ['fr-CA', 0, '0 nouvelle'],
  ['fr-CA', 1, '1 nouvelle'],
  ['fr-CA', 2, '2 nouvelles'],
  ['fr-CA', 1_000_000, '1\u00a0000\u00a0000 nouvelles'],
])('in %s, %i is "%s"', (language, count, expected) => {
  const noun = language === 'fr-CA' ? 'nouvelle' : 'stor';
  const forms = noun === 'stor' ? { one: '# story', other: '# stories' } : { one: `# ${noun}`, other: `# ${noun}s` };
  expect(plural(language, count, forms)).toBe(expected);
});

test.each([
  ['en-CA', [], ''],
  ['en-CA', ['Ana'], 'Ana'],
  ['en-US', ['Ana', 'Ben'], 'Ana and Ben'],
  ['en-US', ['Ana', 'Ben', 'Cy'], 'Ana, Ben and Cy'],
  ['fr-CA', ['Ana', 'Ben'], 'Ana et Ben'],
  ['fr-CA', ['Ana', 'Ben', 'Cy'], 'Ana, Ben et Cy'],
  ['de', ['Ana', 'Ben'], 'Ana and Ben'],
])('in %s, %j is listed as "%s"', (language, names, expected) => {
  expect(listed(language, names)).toBe(expected);
});

test('numbers are grouped as the language does it', () => {
  expect(formatNumber('en-CA', 5_000)).toBe('5,000');
  expect(formatNumber('fr-CA', 5_000)).toBe('5\u00a0000');
});
