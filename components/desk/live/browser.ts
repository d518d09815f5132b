import { z } from 'zod';
import type { ChannelParts, Heard } from '#components/desk/live/channel.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nowMs, secondMs } from '#lib/clock.ts';
import { cursorSchema, type LiveNow, liveMessageSchema, liveNowSchema } from '#lib/live/types.ts';

/** Before it is asked again. */
const answerMs = 8 * secondMs;
const heardSchema = z.object({ cursor: cursorSchema, message: liveMessageSchema });

/**
 * The channel's parts in this browser.
 * @param person pages of another person's, who was signed in here before, hear none of it
 */
export function browserParts(person: string): ChannelParts {
  const name = `desk.live/${person}`;
  return {
    openStream,
    ask,
    lead: (begin) => lead(name, begin),
    joinPeers: (hear) => joinPeers(name, hear),
    every: (ms, task) => {
      const timer = window.setInterval(task, ms);
      return () => clearInterval(timer);
    },
    later: (ms, task) => {
      const timer = window.setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    nowMs,
  };
}

const openStream: ChannelParts['openStream'] = (since, on) => {
  const source = new EventSource(addressOf('live', {}, { since }));
  source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
    const heard = parseHeard({ cursor: lastEventId, message: parseJson(data) });
    if (heard) on.heard(heard);
  });
  source.addEventListener('error', () => {
    // it tries again by itself where the connection broke, but not where it was refused
    if (source.readyState === EventSource.CLOSED) on.refused();
  });
  return () => source.close();
};

async function ask(since: string): Promise<LiveNow | null> {
  try {
    const answer = await fetch(addressOf('liveNow', {}, { since }), { signal: AbortSignal.timeout(answerMs) });
    return answer.ok ? (liveNowSchema.safeParse(await answer.json()).data ?? null) : null;
  } catch {
    return null;
  }
}

/** By the lock of that name, which the browser hands on when a page goes away; it has locks on https and localhost. */
function lead(name: string, begin: () => () => void): () => void {
  // over plain http every page asks by itself
  if (!('locks' in navigator)) return () => {};
  const over = new AbortController();
  const hold = () =>
    new Promise<void>((resolve) => {
      if (over.signal.aborted) return resolve();
      const end = begin();
      over.signal.addEventListener('abort', () => {
        end();
        resolve();
      });
    });
  // it is refused where a browser keeps nothing of this site, and when it is given up
  navigator.locks.request(name, { signal: over.signal }, hold).catch(() => {});
  return () => over.abort();
}

function joinPeers(name: string, hear: (heard: Heard) => void) {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const heard = parseHeard(data);
    if (heard) hear(heard);
  });
  return { tell: (heard: Heard) => channel.postMessage(heard), leave: () => channel.close() };
}

const parseHeard = (data: unknown): Heard | null => heardSchema.safeParse(data).data ?? null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
