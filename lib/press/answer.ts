import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page says of itself to the press while it is being composed. */
export type PageNotes = { status: number | null };

// The press and Next load this module separately and must see the same storage.
const key = Symbol.for('action-news.page-notes');
const store = globalThis as { [key]?: AsyncLocalStorage<PageNotes> };
store[key] ??= new AsyncLocalStorage<PageNotes>();

export const pageNotes = store[key];

/**
 * Sets the HTTP status of the reader page that is being composed. `notFound()` is no good there: without scripts
 * it leaves an empty body, so a page renders its own notice and calls this. Without the press (`next dev`): 200.
 */
export function answer(status: 404 | 410): void {
  const notes = pageNotes.getStore();
  if (notes) notes.status = status;
}
