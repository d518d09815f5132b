import { typeLatin } from '#lib/latin-letters.ts';

/** Letters of other scripts that no decomposition turns into those they are typed as. */
const typedAs: Readonly<Record<string, string>> = {
  ς: 'σ',
  // Arabic and Persian letters that keyboards have in place of each other
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const typedAsPattern = new RegExp(`[${Object.keys(typedAs).join('')}]`, 'g');

/** Accents, points of Hebrew, vowels of Arabic, its lengthening stroke, and what chooses the look of a sign. */
const marks = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u0483-\\u0487\\u20d0-\\u20ff\\ufe00-\\ufe0f',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed',
  ].join('')}]`,
  'g',
);
const unseen = /\p{Cf}/gu;

/** A word as words are compared: small letters, no accents, no ligatures, digits that keyboards have. */
export function fold(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  const plain = word.replace(unseen, '').normalize('NFKD').toLowerCase().replace(marks, '');
  return typeLatin(plain)
    .replace(typedAsPattern, (letter) => typedAs[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .normalize('NFC');
}

/** How letters are written where a keyboard lacks them. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** The folded word with its umlauts spelled out, "mueller" for "Müller"; null where it has none. */
export function foldSpelledOut(word: string): string | null {
  if (!/[äöüøå]/i.test(word)) return null;
  return fold(word.toLowerCase().replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter));
}
