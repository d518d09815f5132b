import { type Direction, directionOf } from '#lib/direction.ts';

/** Attributes of an element. */
export type InLanguage = { lang?: string; dir?: Direction };

/**
 * `lang`, only where it differs, by its first subtag (en-CA and en-US read each other), and `dir` where the words run
 * the other way.
 * @param around the language of the page or the part around it
 */
export function foreign(language: string, around: string): InLanguage {
  if (language.split('-')[0] === around.split('-')[0]) return {};
  return inLanguage(language, around);
}

/** `lang`, and `dir` unless what is around runs the same way. */
export function inLanguage(language: string, around?: string): InLanguage {
  const dir = directionOf(language);
  return { lang: language, ...(around !== undefined && dir === directionOf(around) ? {} : { dir }) };
}
