import { fold, foldSpelledOut } from '#lib/tokens/fold.ts';

export type Token = {
  /** Where it stands in the text that was taken apart. */
  start: number;
  end: number;
  /** Folded. */
  text: string;
  /** Spelled without umlauts: "mueller" beside "muller". */
  spelledOut: string | null;
  /** Signs that are part of a name: the "++" of "C++". */
  suffix: string;
  /** Of a script that is written without spaces: one sign with its marks. */
  isSign: boolean;
  /** What stands between it and the token before: nothing, one joining sign, or a blank for whatever else. */
  gap: string;
};

/** Longer words are compared by their beginning: PostgreSQL's lexemes are bounded. */
const maxTokenLength = 60;

const unspaced = `(?=[${['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Yiii', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt']
  .map((script) => `\\p{scx=${script}}`)
  .join('')}])[\\p{L}\\p{Nl}](?:[\\p{M}\\uff9e\\uff9f])*`;
/** Modifier letters that are apostrophes: Hawaiʻi. */
const apostropheLetters = '\\u02b9-\\u02bd\\u02c8\\u02ee';
const letter = `(?!${unspaced})(?![${apostropheLetters}])[\\p{L}\\p{Nd}\\p{Nl}]`;
/** A zero-width space parts words, and so does a zero-width non-joiner; nothing else that is unseen does. */
const within = `\\p{M}|(?![\\u200b\\u200c])\\p{Cf}`;
// superscripts and fractions are words of their own: CO₂, m², a note's number
// most words are plain, and known so by a look at the sign after them
const plain = '[A-Za-z0-9]+(?=[\\x00-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f]|$)';
const tokenPattern = new RegExp(`${plain}|${unspaced}|${letter}(?:${letter}|${within})*|\\p{No}+`, 'gu');

const gapPattern = new RegExp(
  `^(?:(?<apostrophe>['’‘\`´′׳״"${apostropheLetters}])|(?<hyphen>[-_\\u2010-\\u2013\\u2043\\u05be\\u2212\\ufe63\\uff0d\\u200b\\u200c])|(?<thin>[\\u00a0\\u2007\\u2009\\u202f])|(?<other>[.,·‧・•/⁄&@:*＆＠．]))$`,
  'u',
);

/**
 * Takes a text apart.
 * @param text in NFC
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0].slice(0, maxTokenLength);
    const start = match.index;
    const end = start + match[0].length;
    const gap = tokens.length === 0 ? ' ' : gapBetween(text, last, start);
    const [first = '', ...others] = partsOf(bounded(fold(word)));
    if (first === '') continue;
    const token = {
      start,
      end,
      spelledOut: foldSpelledOut(word),
      suffix: suffixAt(text, end),
      isSign: isUnspaced(word),
    };
    tokens.push({ ...token, text: first, gap });
    for (const other of others) tokens.push({ ...token, text: other, gap: '/' });
    last = end;
  }
  return tokens;
}

/** A ligature may be many letters. */
const bounded = (word: string) => (word.length > maxTokenLength ? word.slice(0, maxTokenLength).toWellFormed() : word);

/** "½" is two numbers. */
const partsOf = (word: string) => (word.includes('⁄') ? word.split('⁄').filter(Boolean) : [word]);

function suffixAt(text: string, at: number): string {
  if (text[at] !== '+' && text[at] !== '#') return '';
  return /^[+#]{1,2}(?![\p{L}\p{N}+#])/u.exec(text.slice(at, at + 4))?.[0] ?? '';
}

const unspacedPattern = new RegExp(`^${unspaced}`, 'u');
// below the first of these scripts, Thai, there is no need to look
const isUnspaced = (word: string) => word.charCodeAt(0) > 0xe00 && unspacedPattern.test(word);

function gapBetween(text: string, from: number, to: number): string {
  if (from === to) return '';
  const between = text.slice(from, to);
  if (between === ' ') return ' ';
  const seen = between.length === 1 ? between : between.replace(/(?![\u200b\u200c\u00a0])\p{Cf}/gu, '');
  if (seen === '') return '';
  const { apostrophe, hyphen, thin, other } = gapPattern.exec(seen)?.groups ?? {};
  // a straight quotation mark joins the letters of a Hebrew abbreviation and nothing else
  if (seen === '"' && !/\p{Script=Hebrew}/u.test(text[from - 1] ?? '')) return ' ';
  if (apostrophe) return "'";
  if (hyphen) return '-';
  if (thin) return '\u00a0';
  return other ?? ' ';
}
