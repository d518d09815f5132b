/** Which page of a list is asked for, from 1, and how many items a page has. */
export type AskedPage = { page: number; perPage: number };

/** One page of a list. Beyond the last page `items` is empty. */
export type Paged<T> = { items: T[]; page: number; hasNext: boolean };

/** One page of a list that was counted; an empty list has one page. */
export type CountedPage<T> = Paged<T> & { total: number; pageCount: number };

/** The rows of a page, for LIMIT and OFFSET. */
export function rowsOfPage({ page, perPage }: AskedPage): { limit: number; offset: number } {
  return { limit: perPage, offset: (page - 1) * perPage };
}

/** The items of a page, out of the whole list. */
export function itemsOfPage<T>(all: readonly T[], asked: AskedPage): T[] {
  const { limit, offset } = rowsOfPage(asked);
  return all.slice(offset, offset + limit);
}

/** A page whose list was counted. */
export function countedPage<T>(items: T[], total: number, { page, perPage }: AskedPage): CountedPage<T> {
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  return { items, page, hasNext: page < pageCount, total, pageCount };
}

/**
 * A page of a list that nobody counts.
 * @param rows from where the page begins; one more than it has, where another page follows
 */
export function uncountedPage<T>(rows: readonly T[], { page, perPage }: AskedPage): Paged<T> {
  return { items: rows.slice(0, perPage), page, hasNext: rows.length > perPage };
}
