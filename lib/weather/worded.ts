import { primaryLanguage } from '#lib/language.ts';
import type { Condition, Worded } from '#lib/weather/observations.ts';
import { conditionWords } from '#lib/weather/words.ts';

/** What a service says in the language of a page; null where it doesn't have that language. */
export function ownWords(worded: Worded, language: string): string | null {
  return primaryLanguage(language) === 'fr' ? worded.fr : worded.en;
}

/** What it says, in another language if need be, and in which; null where it says nothing. */
export function anyWords(worded: Worded | null, language: string): { text: string; language: 'en' | 'fr' } | null {
  const order = primaryLanguage(language) === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  for (const each of order) {
    const text = worded?.[each];
    if (text) return { text, language: each };
  }
  return null;
}

/** The service's own words where it has the language, else ours. */
export function conditionInWords({ sky, isNight, words }: Condition, language: string): string {
  const { skies, clearNight, unknown } = conditionWords(language);
  const own = ownWords(words, language);
  if (own) return own;
  if (sky === null) return unknown;
  return sky === 'clear' && isNight ? clearNight : skies[sky];
}
