import type { Asked } from '#lib/search/types.ts';

/** What stands in a search's address, in this order. `exactly`: the words as typed and no others. */
const names = ['q', 'edition', 'section', 'from', 'to', 'exactly'] as const;

/** The address of a search's first page; what is empty is left out, so that it has one address. */
export function searchPath(asked: Partial<Asked & { exactly: string }>): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = asked[name];
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `/search?${query}` : '/search';
}
