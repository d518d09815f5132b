/**
 * The paper's own words in the language of an edition. Pure, so that any component may use it, in a browser too.
 */

/** The languages the paper's own words are kept in, and the conventions each follows. */
const locales = { en: 'en-GB', fr: 'fr-CA' } as const;
type Kept = keyof typeof locales;

/** The primary subtag of a BCP 47 tag: "fr-CA" is "fr". */
export function primaryLanguage(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}

/** Without words of its own a language gets the English ones. */
function kept(language: string): Kept {
  return primaryLanguage(language) === 'fr' ? 'fr' : 'en';
}

/** The same words in each language; what English has and another lacks is a type error. */
export type Translations<T> = { en: T } & Record<Exclude<Kept, 'en'>, NoInfer<T>>;

/** @returns the words for a BCP 47 tag, chosen by its primary subtag */
export function translated<T extends object>(words: Translations<T>): (language: string) => T {
  return (language) => words[kept(language)];
}

/** The forms a count may take; `#` is where the number goes. French uses `one` for 0 and 1. */
export type PluralForms = { one: string; other: string };

/** "1 minute", "2 minutes" */
export function plural(language: string, count: number, forms: PluralForms): string {
  const form = new Intl.PluralRules(locales[kept(language)]).select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', formatNumber(language, count));
}

/** "A", "A and B", "A, B and C": the paper sets no comma before the last "and", whichever way a locale has it. */
export function listed(language: string, names: readonly string[]): string {
  const parts = new Intl.ListFormat(locales[kept(language)]).formatToParts(names);
  return parts.map(({ type, value }) => (type === 'literal' ? value.replace(/^, (?=\p{L})/u, ' ') : value)).join('');
}

/** "5,000", in French "5 000" */
export function formatNumber(language: string, number: number): string {
  return new Intl.NumberFormat(locales[kept(language)]).format(number);
}
