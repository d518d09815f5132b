import { expect, test } from 'vitest';
import { dirAgainst, directionOf, isolated } from '#lib/direction.ts';

test.each([
  ['ar', 'rtl'],
  ['ar-CA', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['ckb-IQ', 'rtl'],
  ['az-Arab', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ku-Latn', 'ltr'],
  ['arn', 'ltr'],
  ['en-CA', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ['en', 'مجلس المدينة يقر الميزانية', 'rtl'],
  ['en', '“مجلس المدينة يقر الميزانية”, CBC', 'rtl'],
  ['ar', 'CBC: مجلس المدينة يقر الميزانية', undefined],
  ['ar', 'The council said “نعم” twice.', 'ltr'],
  ['ar', '2026', undefined],
  ['en', '', undefined],
])('in %s, “%s” is marked %s', (language, text, direction) => {
  expect(dirAgainst(language, text)).toBe(direction);
});

test('a name that runs the other way does not turn the sentence around it', () => {
  expect(isolated('en', 'ليلى')).toBe('\u2068ليلى\u2069');
  expect(isolated('ar', 'ليلى')).toBe('ليلى');
});
