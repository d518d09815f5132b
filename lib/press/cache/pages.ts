import { minuteMs, secondMs } from '#lib/clock.ts';
import type { PageTag } from '#lib/page-notes.ts';
import type { Track } from '#lib/press/cache/freshness.ts';
import { PageCache } from '#lib/press/cache/page-cache.ts';
import { bytesOf, type Print, pressHarder } from '#lib/press/print.ts';

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
  track: Track;
  nowMs: () => number;
};

/** What no change tells of, "Updated" in the frame of a story say, is no older than this. */
const refreshMs = 5 * minuteMs;
/** Addresses where there is nothing, and redirects. */
const oddMs = 10 * secondMs;
/** For these and for what is asked for by words: nobody may push the paper's pages out by asking for nonsense. */
const oddShare = 0.1;

/**
 * Finds a page for a reader: as it was printed before, or printed now. However many ask at once, it is printed once;
 * when printing fails and there is one that has expired, that one is sent.
 */
export class Pages {
  readonly #options: PagesOptions;
  readonly #usual: PageCache<KeptPage>;
  readonly #odd: PageCache<KeptPage>;
  readonly #printing = new Map<string, Promise<Printed>>();
  readonly #toPress: Print[] = [];
  #isPressing = false;

  constructor(options: PagesOptions) {
    this.#options = options;
    const sizeOf = ({ print }: KeptPage) => bytesOf(print);
    this.#usual = new PageCache(options.maxBytes * (1 - oddShare), sizeOf);
    this.#odd = new PageCache(options.maxBytes * oddShare, sizeOf);
  }

  get bytes(): number {
    return this.#usual.bytes + this.#odd.bytes;
  }

  /** A kept page that is still true; null when it has to be printed. Never waits. */
  find(key: string): Print | null {
    const kept = this.#usual.find(key) ?? this.#odd.find(key);
    if (!kept) return null;
    const nowMs = this.#options.nowMs();
    if (nowMs >= kept.validUntilMs || this.#options.track.isLost(nowMs)) return null;
    if (nowMs >= kept.refreshAtMs) this.#refresh(key, kept, nowMs);
    if (!kept.isRead) {
      kept.isRead = true;
      this.#pressLater(kept.print);
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
    this.#usual.purge(all);
    this.#odd.purge(all);
  }

  clear(): void {
    this.#usual.clear();
    this.#odd.clear();
  }

  #expired(key: string): Print | null {
    const kept = this.#usual.find(key) ?? this.#odd.find(key);
    return kept && !this.#options.track.isLost(this.#options.nowMs()) ? kept.print : null;
  }

  #printOnce(key: string): Promise<Printed> {
    const running = this.#printing.get(key);
    if (running) return running;
    const printing = this.#printAndKeep(key).finally(() => this.#printing.delete(key));
    this.#printing.set(key, printing);
    return printing;
  }

  async #printAndKeep(key: string): Promise<Printed> {
    const usual = this.#usual.begin();
    const odd = this.#odd.begin();
    try {
      const printed = await this.#options.print(key);
      const { print, tags, mayKeep } = printed;
      const nowMs = this.#options.nowMs();
      if (!mayKeep || tags.size === 0 || !this.#options.track.isFollowing(nowMs)) return printed;
      const isPage = print.status === 200 || print.status === 410;
      const isUsual = isPage && !/[?&]q=/.test(key);
      const page: KeptPage = {
        print,
        validUntilMs: isPage ? printed.validUntilMs : Math.min(printed.validUntilMs, nowMs + oddMs),
        refreshAtMs: nowMs + refreshMs,
        isRead: false,
      };
      if (isUsual) this.#usual.keep(key, { page, tags }, usual);
      else this.#odd.keep(key, { page, tags }, odd);
      return printed;
    } finally {
      this.#usual.abandon(usual);
      this.#odd.abandon(odd);
    }
  }

  #refresh(key: string, kept: KeptPage, nowMs: number): void {
    // if it fails, it is tried again in a while
    kept.refreshAtMs = nowMs + oddMs;
    this.#printOnce(key).catch(() => {});
  }

  /** One at a time, in the background, and only what is read more than once. */
  #pressLater(print: Print): void {
    this.#toPress.push(print);
    if (!this.#isPressing) void this.#pressAll();
  }

  async #pressAll(): Promise<void> {
    this.#isPressing = true;
    for (let print = this.#toPress.shift(); print; print = this.#toPress.shift()) {
      await pressHarder(print).catch(() => {});
    }
    this.#isPressing = false;
  }
}
