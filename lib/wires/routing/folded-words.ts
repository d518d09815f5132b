import { typeLatin } from '#lib/latin-letters.ts';

/** Words as rules compare them: whole, in any case, with or without accents. */
export type FoldedWords = {
  /** " the river froze ": each word between two spaces. */
  text: string;
  /** The same words, so that those that are not there are found out quickly. */
  words: ReadonlySet<string>;
};

// scripts that set no space between words: a phrase of theirs is found wherever its signs stand in a row
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Small letters, those of Latin and Greek without their accents: "Île-Perrot" is "ile-perrot". */
function foldLetters(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    // soft hyphens and the like, within a word
    .replace(/\p{Cf}+/gu, '');
  // NFKD makes capitals of a few letter-like signs
  return typeLatin(plain.toLowerCase()).normalize('NFC');
}

/** Text as words are looked for in it: "Calgary's A&W" is " calgary s a w ". */
export function foldWords(text: string): FoldedWords {
  const words = toWords(text).filter(Boolean);
  return { text: ` ${words.join(' ')} `, words: new Set(words) };
}

function toWords(text: string): string[] {
  // most of what comes has nothing to fold but its capitals
  if (isAscii(text)) return text.toLowerCase().split(/[^a-z0-9]+/);
  return foldLetters(text)
    .replace(unspaced, ' $& ')
    .split(/[^\p{L}\p{N}\p{M}]+/u);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are a part of ASCII
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** A word or phrase as it is looked for. */
export type FoldedPhrase = { text: string; firstWord: string };

/** @returns null where it has neither letter nor digit, which is nowhere */
export function foldPhrase(phrase: string): FoldedPhrase | null {
  const { text, words } = foldWords(phrase);
  const [firstWord] = words;
  return firstWord === undefined ? null : { text, firstWord };
}

export function hasPhrase({ text, words }: FoldedWords, phrase: FoldedPhrase): boolean {
  return words.has(phrase.firstWord) && text.includes(phrase.text);
}

/** A name as names are compared, white space in runs aside: "  Élodie  ROY" is "elodie roy". */
export function foldName(name: string): string {
  return foldLetters(name).replace(/\s+/g, ' ').trim();
}

/** A category as paths are compared: "News / Canada" is "news/canada/", so that what begins with it is below it. */
export function foldPath(category: string): string {
  const steps = category.split('/').map(foldName).filter(Boolean);
  return steps.map((step) => `${step}/`).join('');
}
