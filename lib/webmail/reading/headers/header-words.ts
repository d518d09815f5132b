import { legible } from '#lib/mail/templates/legible.ts';
import { decodeEncodedWords } from '#lib/webmail/reading/headers/encoded-words.ts';

/** `hasHidden`: something in it could not be seen, and was taken out. */
export type HeaderWords = { text: string; hasHidden: boolean };

// Controls (a line is unfolded by now), and what turns the direction of the words around it. Marks, soft hyphens and
// joiners have their uses in honest subjects, and go without a word.
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

/** The words of a header as one line that can be seen. */
export function readHeaderWords(value: string, maxLength: number): HeaderWords {
  const decoded = decodeEncodedWords(value);
  const text = legible(decoded);
  return {
    text: text.length > maxLength ? text.slice(0, maxLength).toWellFormed() : text,
    hasHidden: hidden.test(decoded.replaceAll('\t', ' ')),
  };
}
