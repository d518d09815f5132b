/** Latin letters that no decomposition turns into letters of a–z. */
const latinLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ə: 'e',
};
const pattern = new RegExp(`[${Object.keys(latinLetters).join('')}]`, 'g');

/** Small letters as those who lack some of them on their keyboard type them: "straße" → "strasse". */
export function typeLatin(words: string): string {
  return words.replace(pattern, (letter) => latinLetters[letter] ?? letter);
}
