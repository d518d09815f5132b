/** Words of no language, so that a million stories can be written in them. The same every time. */

export type BenchLanguage = 'en' | 'fr';

const syllables = {
  en: 'ber wick thor mill stan dun hol ash brook kel mor ridge fen gar low pen ward hal ster cot'.split(' '),
  fr: 'bel mont vau chel roi cour lan tre neu vil lard gne pré dou mar sel tier jou bourg œil'.split(' '),
} as const;

/** Endings that a stemmer takes off or leaves, so that the words have forms. */
const endings = { en: ['', 's', 'ing', 'ed', ''], fr: ['', 's', 'e', 'ement', ''] } as const;

/** How many words each language has. */
export const lexiconSize = 30_000;

/**
 * The word that stands at `rank` when the words are ordered by how often they are used.
 * @param rank from 1 to `lexiconSize`
 */
export function wordAt(language: BenchLanguage, rank: number): string {
  const parts = syllables[language];
  const forms = endings[language];
  let rest = rank + parts.length;
  let word = '';
  while (rest > 0) {
    word = `${parts[rest % parts.length]}${word}`;
    rest = Math.floor(rest / parts.length);
  }
  return `${word}${forms[rank % forms.length]}`;
}
