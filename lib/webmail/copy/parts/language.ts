/** Words that hardly any sentence goes without, and that the other language has not. */
const common: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and of to is for with that this are was were by from at has have will be it as their'.split(' ')),
  fr: new Set(
    'le les des et une est dans pour sur avec du aux au qui que ne pas par ce cette sont été il elle'.split(' '),
  ),
};
const maxWords = 2_000;
const minHits = 6;

/**
 * The language of a text: what its words show, where they show it; otherwise what its mail says of it, which programs
 * write without looking.
 * @returns two or three letters; null where neither tells
 */
export function languageOf(text: string, declared: string | null): string | null {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, maxWords) ?? [];
  const hits = Object.entries(common).map(([language, own]) => ({
    language,
    count: words.filter((word) => own.has(word)).length,
  }));
  const [most, next] = hits.toSorted((one, other) => other.count - one.count);
  const isClear = most && next && most.count >= minHits && most.count >= 3 * next.count;
  return isClear ? most.language : declared;
}

/** The language of a tag, "fr" of "fr-CA"; null for what is none. */
export function languageOfTag(tag: string): string | null {
  const [, language = ''] = /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag) ?? [];
  return language === '' || /^(?:und|mul|zxx)$/i.test(language) ? null : language.toLowerCase();
}
