import { secondMs } from '#lib/clock.ts';
import type { LiveEvent, LiveMessage, LiveNow, NumberedEvent } from '#lib/live/types.ts';

/** The server says each 15 s that a stream is alive; one that is silent for so long is cut, or gathered by a proxy. */
export const silenceMs = 40 * secondMs;
export const askEveryMs = 10 * secondMs;
/** When a stream that was refused is tried again: others wait too. */
const reopenAfterMs = () => 10 * secondMs + 5 * secondMs * Math.random();
/** Events may be told twice within a minute or so. */
const remembered = 1_000;

/** What listeners hear. `lost`: anything may have happened. `beat`: nothing new, but the server is there. */
export type News = LiveEvent | { kind: 'lost' } | { kind: 'beat' };
export type Heard = { cursor: string; message: LiveMessage };

/** What the channel needs of a browser; `browser.ts` has it. */
export type ChannelParts = {
  /** Opens the stream; returns how to close it. `onRefused`: it will not come back by itself. */
  openStream: (since: string, on: { heard: (heard: Heard) => void; refused: () => void }) => () => void;
  /** What happened since; null where there is no answer. */
  ask: (since: string) => Promise<LiveNow | null>;
  /** Calls `begin` when this page is the one of its browser that holds the stream; returns how to give that up. */
  lead: (begin: () => () => void) => () => void;
  /** The other pages of this browser; returns how to tell them, and how to stop hearing them. */
  joinPeers: (hear: (heard: Heard) => void) => { tell: (heard: Heard) => void; leave: () => void };
  every: (ms: number, task: () => void) => () => void;
  later: (ms: number, task: () => void) => () => void;
  nowMs: () => number;
};

export type Channel = ReturnType<typeof createChannel>;

/**
 * What others do, as one page of the desk hears it. One page of a browser holds the stream and tells the others: over
 * HTTP/1.1 a browser opens six connections to a site, and six tabs with a stream each would leave none for their pages.
 * While no stream is heard, each page asks by itself.
 * @param start how far the page knew what happened when the server drew it
 */
export function createChannel(parts: ChannelParts, start: string) {
  const listeners = new Set<(news: News) => void>();
  const watchers = new Set<() => void>();
  const known = new Set<string>();
  let cursor = start;
  let streamMs = Number.NEGATIVE_INFINITY;
  let anythingMs = 0;
  let isOff = false;
  let isAsking = false;

  const tell = (news: News) => {
    for (const listener of [...listeners]) listener(news);
  };

  function take({ cursor: heardTo, message }: Heard): void {
    cursor = heardTo;
    anythingMs = parts.nowMs();
    turn(false);
    if (message.kind === 'news') takeEvents(message.events);
    else tell(message);
  }

  function takeEvents(events: readonly NumberedEvent[]): void {
    for (const { id, event } of events) {
      if (known.has(id)) continue;
      known.add(id);
      tell(event);
    }
    for (const id of known) {
      if (known.size <= remembered) break;
      known.delete(id);
    }
  }

  function turn(off: boolean): void {
    if (isOff === off) return;
    isOff = off;
    for (const watcher of watchers) watcher();
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const answer = await parts.ask(cursor);
    isAsking = false;
    if (answer) take(answer);
    else turn(parts.nowMs() - anythingMs >= silenceMs);
  }

  function hold(peers: { tell: (heard: Heard) => void }): () => void {
    let close = () => {};
    let callOff = () => {};
    const open = () => {
      close = parts.openStream(cursor, {
        heard: (heard) => {
          streamMs = parts.nowMs();
          take(heard);
          peers.tell(heard);
        },
        refused: () => {
          callOff = parts.later(reopenAfterMs(), open);
        },
      });
    };
    open();
    return () => {
      callOff();
      close();
    };
  }

  return {
    /** Until the returned function is called. In a browser only. */
    start: (): (() => void) => {
      anythingMs = parts.nowMs();
      const peers = parts.joinPeers((heard) => {
        streamMs = parts.nowMs();
        take(heard);
      });
      const stopLeading = parts.lead(() => hold(peers));
      // what happened between the drawing of the page and now is told by no stream that is open already
      void ask();
      const stopAsking = parts.every(askEveryMs, () => {
        if (parts.nowMs() - streamMs >= silenceMs) void ask();
      });
      return () => {
        stopAsking();
        stopLeading();
        peers.leave();
      };
    },
    listen: (listener: (news: News) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Neither the stream nor the server's answers come through. */
    isOff: (): boolean => isOff,
    watch: (watcher: () => void): (() => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
