import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page says of itself to the press while it is being composed. */
export type PageNotes = {
  status: number | null;
  /** Origins whose pages may stand in its frames. */
  frames: string[];
};

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

/**
 * Lets the reader page that is being composed show pages of one foreign origin in a frame. Every other page may show
 * none.
 * @param url an https address there
 */
export function allowFrames(url: string): void {
  const { origin, protocol } = new URL(url);
  if (protocol === 'https:') pageNotes.getStore()?.frames.push(origin);
}
