import { nameKey } from '#lib/authors/name-key.ts';
import type { Topic } from '#lib/topics/types.ts';

/** Topics under one letter of an index. */
export type Letter<T extends Topic> = { letter: string; topics: T[] };

/**
 * An index from A to Z, in a language's order; accents make no letter of their own. What begins with no letter stands
 * first, under "#".
 * @param language BCP 47
 */
export function byLetter<T extends Topic>(topics: readonly T[], language: string): Letter<T>[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const letters = new Map<string, T[]>();
  for (const topic of topics.toSorted((one, other) => compare(one.name, other.name))) {
    const letter = /^\p{L}/u.exec(nameKey(topic.name))?.[0].toUpperCase() ?? '#';
    letters.set(letter, [...(letters.get(letter) ?? []), topic]);
  }
  return [...letters]
    .map(([letter, under]) => ({ letter, topics: under }))
    .sort((one, other) => Number(other.letter === '#') - Number(one.letter === '#'));
}
