import { decodeEncodedWords } from '#lib/webmail/reading/headers/encoded-words.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';

/** `written`: decoded, with whatever is hidden in it; `seen`: one line of what can be seen of it. */
export type HeaderWords = { written: string; seen: string };

/** The words of a header. A line is unfolded by now: a line break in them was encoded, and is hidden. */
export function readHeaderWords(value: string, maxLength: number): HeaderWords {
  const written = decodeEncodedWords(value).slice(0, maxLength * 2);
  return { written, seen: withoutHiddenCharacters(written).slice(0, maxLength).toWellFormed() };
}
