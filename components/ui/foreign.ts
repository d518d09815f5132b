/** A `lang` only where it differs, by its first subtag: en-CA and en-US read each other. */
export function foreign(language: string, around: string): string | undefined {
  return language.split('-')[0] === around.split('-')[0] ? undefined : language;
}
