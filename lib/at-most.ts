import { formatNumber } from '#lib/language.ts';

/** What a field says whose text is too long: "at most 1,000 characters". */
export function atMostCharacters(maxLength: number): string {
  return `at most ${formatNumber('en', maxLength)} characters`;
}
