import { expect, test } from 'vitest';
import { sectionName } from '#lib/editions/section-name.ts';

test.each([
  ['fr-CA', 'Affaires'],
  ['fr', 'Affaires'],
  ['en-CA', 'Business'],
  ['constructor', 'Business'],
])('for readers of %s the section is called %s', (language, expected) => {
  expect(sectionName({ name: 'Business', names: { fr: 'Affaires' } }, language)).toBe(expected);
});
