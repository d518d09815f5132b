import { nameOfLanguage, prominenceNames } from '#components/desk/story-editor/fields/placing-names.ts';
import type { ValueNames } from '#lib/stories/comparing/compare-contents.ts';

type Named = { id: number; name: string };
/** What a story can be placed in. */
export type Places = { sections: readonly Named[]; editions: readonly Named[]; topics: readonly Named[] };

/** What the numbers and codes of a story's fields are called at the desk. */
export function toValueNames({ sections, editions, topics }: Places): ValueNames {
  const nameIn = (rows: readonly Named[]) => (value: string | number) =>
    rows.find((row) => row.id === value)?.name ?? `${value}`;
  return {
    sectionId: nameIn(sections),
    editionIds: nameIn(editions),
    topicIds: nameIn(topics),
    prominence: (value) => prominenceNames.find((row) => row.value === value)?.name ?? `${value}`,
    language: (value) => nameOfLanguage(`${value}`),
  };
}
