import { LRUCache } from 'lru-cache';
import type { PageTag } from '#lib/page-notes.ts';

/** Something the press keeps, and what it depends on. */
export type Kept<Page> = { page: Page; tags: ReadonlySet<PageTag> };

/** A page that is being composed: it is told what changes meanwhile. */
export type Composing = { changed: Set<PageTag>; everything: boolean };

/**
 * The printed pages of the paper, by address, bounded in bytes: the least recently read go first. A change drops
 * exactly the pages that depend on what changed; a page on which something changed while it was composed is not kept.
 */
export class PageCache<Page> {
  readonly #pages: LRUCache<string, Kept<Page>>;
  readonly #keysByTag = new Map<PageTag, Set<string>>();
  readonly #composing = new Set<Composing>();

  /** @param sizeOf a page's bytes */
  constructor(maxBytes: number, sizeOf: (page: Page) => number) {
    this.#pages = new LRUCache({
      maxSize: Math.max(1, Math.floor(maxBytes)),
      sizeCalculation: ({ page, tags }, key) => sizeOf(page) + key.length * 2 + tags.size * 100 + 200,
      dispose: ({ tags }, key) => this.#forget(tags, key),
    });
  }

  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  get count(): number {
    return this.#pages.size;
  }

  find(key: string): Page | undefined {
    return this.#pages.get(key)?.page;
  }

  /** To be called before a page's first query. */
  begin(): Composing {
    const composing = { changed: new Set<PageTag>(), everything: false };
    this.#composing.add(composing);
    return composing;
  }

  /** The page is not to be kept after all. */
  abandon(composing: Composing): void {
    this.#composing.delete(composing);
  }

  /** @returns false when what it depends on changed while it was composed: it may be sent once, but is not kept */
  keep(key: string, kept: Kept<Page>, composing: Composing): boolean {
    this.#composing.delete(composing);
    if (composing.everything || [...kept.tags].some((tag) => composing.changed.has(tag))) return false;
    this.#pages.set(key, kept);
    // refused as larger than everything
    if (!this.#pages.has(key)) return false;
    for (const tag of kept.tags) this.#keysByTag.set(tag, (this.#keysByTag.get(tag) ?? new Set()).add(key));
    return true;
  }

  /** Drops what depends on any of these. @returns how many pages that were */
  purge(tags: Iterable<PageTag>): number {
    const keys = new Set<string>();
    for (const tag of tags) {
      for (const composing of this.#composing) composing.changed.add(tag);
      for (const key of this.#keysByTag.get(tag) ?? []) keys.add(key);
    }
    for (const key of keys) this.#pages.delete(key);
    return keys.size;
  }

  /** Anything may have changed. */
  clear(): void {
    for (const composing of this.#composing) composing.everything = true;
    this.#pages.clear();
  }

  #forget(tags: ReadonlySet<PageTag>, key: string): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
