// They turn a line around, or hide in it where nobody sees them: bidi controls, zero-width spaces, soft hyphens.
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
// Joiners make one sign of several emoji, and shape Arabic and Indic letters; elsewhere they only hide.
const idleJoiners = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])[\u200c\u200d]+/gu;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** White space that may be a line break: not the no-break spaces of French. */
export const breakingSpace = /[^\S\u00a0\u202f]+/gu;

/**
 * Words as one line of what a reader can see, for subjects, texts and HTML alike: whoever wrote them, they cannot
 * begin a header, turn the words around them, or say one thing to a filter and another to a person.
 */
export function legible(words: string): string {
  return words
    .toWellFormed()
    .replace(controls, ' ')
    .replace(unseen, '')
    .replace(idleJoiners, '')
    .replace(breakingSpace, ' ')
    .trim();
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Words cut to fit, with an ellipsis: between words where that costs little, and never inside a character as people
 * count them (a flag, a family, a letter with its accents).
 * @param maxLength UTF-16 units of the result
 */
export function shortened(words: string, maxLength: number): string {
  if (words.length <= maxLength) return words;
  let cut = '';
  for (const { segment } of graphemes.segment(words.slice(0, maxLength + 1))) {
    if (cut.length + segment.length >= maxLength) break;
    cut += segment;
  }
  const lastSpace = cut.lastIndexOf(' ');
  const atWord = words[cut.length] !== ' ' && lastSpace > cut.length * 0.7 ? cut.slice(0, lastSpace) : cut;
  return `${atWord.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
