import { AsyncLocalStorage } from 'node:async_hooks';
import type { Entry } from '#lib/log-line.ts';
import { processWide } from '#lib/process-wide.ts';

/**
 * What a page can depend on: the words of one story; which stories an edition has, or any, in any list; what frames
 * an edition's pages (its alert, its navigation); the files of a picture; an edition's weather and traffic, its weather
 * in one line, one camera or one closure of a source; what stands on every page of the paper.
 */
export type PageTag =
  | `story:${number}`
  | `stories:${number}`
  | 'stories'
  | `frame:${number}`
  | `picture:${string}`
  | `weather:${number}`
  | `weather-line:${number}`
  | `traffic:${number}`
  | `camera:${number}:${string}`
  | `closure:${number}:${string}`
  | 'paper';

/** What a page says of itself to the press while it is being composed. */
export type PageNotes = {
  status: 404 | 410 | null;
  /** Origins whose pages may stand in its frames. */
  frames: string[];
  tags: Set<PageTag>;
  /** The first instant at which it may say something that is no longer so; milliseconds, Infinity for never. */
  validUntilMs: number;
  /** A server action has begun: what was sent could be read. */
  hasBegun: boolean;
  /** What is said with `console` meanwhile, for the log; null once it is composed. */
  said: Entry[] | null;
};

export function blankNotes(): PageNotes {
  return {
    status: null,
    frames: [],
    tags: new Set(),
    validUntilMs: Number.POSITIVE_INFINITY,
    said: [],
    hasBegun: false,
  };
}

// The press and Next load this module separately and must see the same storage.
export const pageNotes = processWide('page-notes', new AsyncLocalStorage<PageNotes>()).value;

/**
 * Sets the HTTP status of the reader page that is being composed. `notFound()` is no good there: without scripts
 * it leaves an empty body, so a page renders its own notice and calls this.
 */
export function setStatus(status: 404 | 410): void {
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

/**
 * Says that the server action that is being answered has what it needs. One that fails before was called with something
 * it cannot use, and the press says so; one that fails after has a fault.
 */
export function beginAction(): void {
  const notes = pageNotes.getStore();
  if (notes) notes.hasBegun = true;
}

/** Says what the page that is being composed shows: when that changes, the page is composed anew. */
export function dependOn(...tags: readonly PageTag[]): void {
  const notes = pageNotes.getStore();
  for (const tag of tags) notes?.tags.add(tag);
}

/** Says until when what was just read is so; of all that is said the earliest counts. Null: for good. */
export function validUntil(at: Date | null): void {
  const notes = pageNotes.getStore();
  if (notes && at) notes.validUntilMs = Math.min(notes.validUntilMs, at.getTime());
}
