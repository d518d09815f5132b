import type { ReadEvents } from '#lib/changes/watch-changes.ts';
import { now, secondMs } from '#lib/clock.ts';
import { toAddressedEvents } from '#lib/live/addressed-events.ts';
import { formatCursor } from '#lib/live/cursor.ts';
import { audible } from '#lib/live/heard-with.ts';
import { type Follower, Stream } from '#lib/live/stream.ts';
import type { LiveMessage } from '#lib/live/types.ts';

/** Proxies close what is silent for a minute; the desk's pages take a stream for dead after 40 s. */
const beatMs = 15 * secondMs;
/** Whoever is signed out or barred hears no more within a second. */
const checkMs = 0.5 * secondMs;
/** A browser has one, and some newsrooms share an account. */
const maxOfPerson = 20;
/** More than any newsroom has; two hundred cost a copy a fiftieth of a processor. */
const maxOfCopy = 1_000;

/** Why there is no stream: this copy stops, or there are as many as there may be. */
export type NoStream = 'stopping' | 'too-many-here';

type Options = {
  /** Those of the sessions that are still good. */
  listValidSessions: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** The streams that this copy of the server holds open, and what is told down them. */
export class Streams {
  readonly #listValidSessions: Options['listValidSessions'];
  readonly #open = new Set<Stream>();
  #cursor: string | null = null;
  #timers: ReturnType<typeof setInterval>[] = [];
  #isChecking = false;
  #isStopping = false;

  constructor({ listValidSessions }: Options) {
    this.#listValidSessions = listValidSessions;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Opens one more; of somebody who has too many already the oldest ends. */
  open(follower: Follower): Stream | NoStream {
    if (this.#isStopping) return 'stopping';
    if (this.#open.size >= maxOfCopy) return 'too-many-here';
    const own = [...this.#open].filter((stream) => stream.follower.actor.id === follower.actor.id);
    // those of machines that went away without a word stay for a while: the oldest makes room
    if (own.length >= maxOfPerson) own[0]?.end();
    const stream = new Stream(follower, () => this.#forget(stream));
    this.#open.add(stream);
    if (this.#timers.length === 0)
      this.#timers = [
        setInterval(() => this.beat(), beatMs).unref(),
        setInterval(() => void this.check(), checkMs).unref(),
      ];
    return stream;
  }

  /** Tells everybody what they may hear of it. */
  tell({ position, events }: ReadEvents): void {
    this.#cursor = formatCursor(position, now());
    const news = events.length > 0 ? toAddressedEvents(events) : [];
    if (news.length === 0) return;
    for (const stream of this.#open) {
      const heard = audible(stream.follower.actor, news);
      if (heard.length > 0) stream.send({ kind: 'news', events: heard }, this.#cursor);
    }
  }

  /** Events may have been missed. */
  lostTrack(): void {
    this.#sendAll({ kind: 'lost' });
  }

  /** Shows that the streams are alive. */
  beat(): void {
    this.#sendAll({ kind: 'beat' });
  }

  /** Ends the streams of people who are signed out by now. */
  async check(): Promise<void> {
    // a slow database is not asked twice at once
    if (this.#isChecking) return;
    this.#isChecking = true;
    const ids = [...new Set([...this.#open].map(({ follower }) => follower.sessionId))];
    // without the database nothing is told either
    const valid = await this.#listValidSessions(ids).catch(() => null);
    this.#isChecking = false;
    if (!valid) return;
    for (const stream of this.#open) {
      // one that was opened meanwhile was not asked about
      const { sessionId } = stream.follower;
      if (ids.includes(sessionId) && !valid.has(sessionId)) stream.end();
    }
  }

  /** Ends them all and opens no more: the pages come back, a little later, to whichever copy is there then. */
  stop(): void {
    this.#isStopping = true;
    for (const stream of this.#open) stream.end();
  }

  #sendAll(message: LiveMessage): void {
    for (const stream of this.#open) stream.send(message, this.#cursor);
  }

  #forget(stream: Stream): void {
    this.#open.delete(stream);
    if (this.#open.size > 0) return;
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }
}
