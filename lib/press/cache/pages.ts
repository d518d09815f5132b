import { minuteMs, secondMs } from '#lib/clock.ts';
import type { PageTag } from '#lib/page-notes.ts';
import type { Freshness } from '#lib/press/cache/freshness.ts';
import { PageCache } from '#lib/press/cache/page-cache.ts';
import { bytesOf, type Print, recompress } from '#lib/press/print.ts';

/** A page as it was just printed, and what it said of itself. */
export type Printed = { print: Print; tags: ReadonlySet<PageTag>; validUntilMs: number; mayKeep: boolean };

/** How a page was found; the words of RFC 9211. */
export type CacheState = 'hit' | 'miss' | 'stale' | 'bypass';

type KeptPage = {
  print: Print;
  /** It may say something untrue from then on. */
  validUntilMs: number;
  /** It is composed anew in passing, while readers get this one. */
  refreshAtMs: number;
  isRead: boolean;
};

export type PagesOptions = {
  /** Composes and prints what is at an address. */
  print: (key: string) => Promise<Printed>;
  maxBytes: number;
  freshness: Freshness;
  nowMs: () => number;
};

/** What no change tells of, "Updated" in the frame of a story say, is no older than this. */
const refreshMs = 5 * minuteMs;
/** Addresses where there is nothing, and redirects. */
const transientMs = 10 * secondMs;
/** For these and for what is asked for by words: nobody may push the paper's pages out by asking for nonsense. */
const transientShare = 0.1;

/**
 * Finds a page for a reader: as it was printed before, or printed now. However many ask at once, it is printed once;
 * when printing fails and there is one that has expired, that one is sent.
 */
export class Pages {
  readonly #options: PagesOptions;
  readonly #pages: PageCache<KeptPage>;
  readonly #transient: PageCache<KeptPage>;
  readonly #printing = new Map<string, Promise<Printed>>();
  readonly #toRecompress: Print[] = [];
  #isRecompressing = false;

  constructor(options: PagesOptions) {
    this.#options = options;
    const sizeOf = ({ print }: KeptPage) => bytesOf(print);
    this.#pages = new PageCache(options.maxBytes * (1 - transientShare), sizeOf);
    this.#transient = new PageCache(options.maxBytes * transientShare, sizeOf);
  }

  get bytes(): number {
    return this.#pages.bytes + this.#transient.bytes;
  }

  /** A kept page that is still true; null when it has to be printed. Never waits. */
  find(key: string): Print | null {
    const kept = this.#pages.find(key) ?? this.#transient.find(key);
    if (!kept) return null;
    const nowMs = this.#options.nowMs();
    if (nowMs >= kept.validUntilMs || this.#options.freshness.isLost(nowMs)) return null;
    if (nowMs >= kept.refreshAtMs) this.#refresh(key, kept, nowMs);
    if (!kept.isRead) {
      kept.isRead = true;
      this.#recompressLater(kept.print);
    }
    return kept.print;
  }

  /**
   * Prints a page that `find` has not.
   * @throws what printing throws, when there is nothing to send in its place
   */
  async print(key: string): Promise<{ print: Print; state: CacheState }> {
    try {
      const { print, mayKeep } = await this.#printOnce(key);
      if (print.status >= 500)
        return { print: this.#expired(key) ?? print, state: this.#expired(key) ? 'stale' : 'miss' };
      return { print, state: mayKeep ? 'miss' : 'bypass' };
    } catch (error) {
      const print = this.#expired(key);
      if (print) return { print, state: 'stale' };
      throw error;
    }
  }

  purge(tags: Iterable<PageTag>): void {
    const all = [...tags];
    this.#pages.purge(all);
    this.#transient.purge(all);
  }

  clear(): void {
    this.#pages.clear();
    this.#transient.clear();
  }

  #expired(key: string): Print | null {
    const kept = this.#pages.find(key) ?? this.#transient.find(key);
    return kept && !this.#options.freshness.isLost(this.#options.nowMs()) ? kept.print : null;
  }

  #printOnce(key: string): Promise<Printed> {
    const running = this.#printing.get(key);
    if (running) return running;
    const printing = this.#printAndKeep(key).finally(() => this.#printing.delete(key));
    this.#printing.set(key, printing);
    return printing;
  }

  async #printAndKeep(key: string): Promise<Printed> {
    const pages = this.#pages.begin();
    const transient = this.#transient.begin();
    try {
      const printed = await this.#options.print(key);
      const { print, tags, mayKeep } = printed;
      const nowMs = this.#options.nowMs();
      if (!mayKeep || tags.size === 0 || !this.#options.freshness.isFollowing(nowMs)) return printed;
      const isPage = print.status === 200 || print.status === 410;
      const isKnownPage = isPage && !/[?&]q=/.test(key);
      const page: KeptPage = {
        print,
        validUntilMs: isPage ? printed.validUntilMs : Math.min(printed.validUntilMs, nowMs + transientMs),
        refreshAtMs: nowMs + refreshMs,
        isRead: false,
      };
      if (isKnownPage) this.#pages.keep(key, { page, tags }, pages);
      else this.#transient.keep(key, { page, tags }, transient);
      return printed;
    } finally {
      this.#pages.abandon(pages);
      this.#transient.abandon(transient);
    }
  }

  #refresh(key: string, kept: KeptPage, nowMs: number): void {
    // if it fails, it is tried again in a while
    kept.refreshAtMs = nowMs + transientMs;
    this.#printOnce(key).catch(() => {});
  }

  /** One at a time, in the background, and only what is read more than once. */
  #recompressLater(print: Print): void {
    this.#toRecompress.push(print);
    if (!this.#isRecompressing) void this.#recompressAll();
  }

  async #recompressAll(): Promise<void> {
    this.#isRecompressing = true;
    for (let print = this.#toRecompress.shift(); print; print = this.#toRecompress.shift()) {
      await recompress(print).catch(() => {});
    }
    this.#isRecompressing = false;
  }
}
