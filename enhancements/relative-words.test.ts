import { expect, test } from 'vitest';
import { relativeWords } from './relative-words.ts';

const now = Date.parse('2026-11-23T15:35:00Z');

test.each([
  ['2026-11-23T15:34:50Z', 'en-CA', '1 minute ago'],
  ['2026-11-23T15:30:00Z', 'en-CA', '5 minutes ago'],
  ['2026-11-23T14:35:00Z', 'en-CA', '1 hour ago'],
  ['2026-11-22T15:36:00Z', 'en-CA', '23 hours ago'],
  ['2026-11-23T08:29:00-07:00', 'fr-CA', 'il y a 6 minutes'],
  ['2026-11-22T15:35:00Z', 'en-CA', null],
  ['2026-11-23T15:36:00Z', 'en-CA', null],
  ['no time', 'en-CA', null],
])('%s in %s is "%s"', (at, language, words) => {
  // whichever space a version of the locale data sets before a unit
  expect(relativeWords(Date.parse(at), now, language)?.replace(/\s/g, ' ') ?? null).toBe(words);
});
