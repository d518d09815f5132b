import type { Section } from '#lib/editions/types.ts';
import { primaryLanguage } from '#lib/language.ts';

/** A section as readers of a language (BCP 47) know it; without a name in it, by the one it was given first. */
export function sectionName(section: Pick<Section, 'name' | 'names'>, language: string): string {
  const primary = primaryLanguage(language);
  return Object.hasOwn(section.names, primary) ? (section.names[primary] ?? section.name) : section.name;
}
