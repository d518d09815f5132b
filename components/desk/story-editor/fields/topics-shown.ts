import { nameKey } from '#lib/authors/name-key.ts';
import type { Topic } from '#lib/topics/types.ts';

/** How many topics that are not chosen are shown at once. */
const maxOthers = 8;

type Choice = {
  chosen: readonly number[];
  /** Those that stand first: the ones that were chosen when the list was last made. */
  first: readonly number[];
  /** A part of a name, in any case and without its accents. */
  filter: string;
};

/**
 * The topics a list shows, and how many more it would. Every chosen one is there, whatever is looked for; one that
 * nobody knows by name, because it was added since, by its number.
 */
export function topicsShown(
  topics: readonly Topic[],
  { chosen, first, filter }: Choice,
): { shown: Topic[]; more: number } {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const unknown = chosen.filter((id) => !byId.has(id)).map((id) => ({ id, slug: '', name: `A newer topic (${id})` }));
  const all = [...topics, ...unknown];
  const wanted = nameKey(filter);
  const on = new Set(first);
  const others = all.filter(({ id, name }) => !on.has(id) && (chosen.includes(id) || nameKey(name).includes(wanted)));
  let room = maxOthers;
  const fitting = others.filter(({ id }) => {
    if (chosen.includes(id)) return true;
    room -= 1;
    return room >= 0;
  });
  return { shown: [...all.filter(({ id }) => on.has(id)), ...fitting], more: others.length - fitting.length };
}
