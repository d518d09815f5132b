import { describe, expect, test } from 'vitest';
import { askEveryMs, type ChannelParts, createChannel, type Heard, silenceMs } from '#components/desk/live/channel.ts';
import type { LiveEvent, LiveNow } from '#lib/live/types.ts';
import { handClock } from '#testing/desk/hand-clock.ts';

const saved = (version: number): LiveEvent => ({ kind: 'story', id: 7, version, state: 'draft', by: 'ben' });
const news = (cursor: string, ...versions: number[]): Heard => ({
  cursor,
  message: { kind: 'news', events: versions.map((version) => ({ id: String(version), event: saved(version) })) },
});

/** A browser with some pages of the desk, and the server as they see it. */
function browser() {
  const pages: { self: object; hear: (heard: Heard) => void }[] = [];
  const waiting: (() => void)[] = [];
  const streams: { since: string; heard: (heard: Heard) => void; refused: () => void; isOpen: boolean }[] = [];
  const asked: string[] = [];
  let answer: LiveNow | null = { cursor: 'asked', message: { kind: 'news', events: [] } };
  let leader: object | null = null;
  const { nowMs, later, pass } = handClock();
  const every = (ms: number, task: () => void) => {
    let callOff = () => {};
    const again = () => {
      callOff = later(ms, () => {
        task();
        again();
      });
    };
    again();
    return () => callOff();
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  function openPage(cursor = 'drawn') {
    const self = {};
    const told: unknown[] = [];
    let hear: (heard: Heard) => void = () => {};
    const parts: ChannelParts = {
      openStream: (since, on) => {
        const stream = { since, ...on, isOpen: true };
        streams.push(stream);
        return () => {
          stream.isOpen = false;
        };
      },
      ask: async (since) => {
        asked.push(since);
        return answer;
      },
      lead: (begin) => {
        let end = () => {};
        const take = () => {
          leader = self;
          end = begin();
        };
        if (leader) waiting.push(take);
        else take();
        return () => {
          if (leader !== self) return;
          end();
          leader = null;
          waiting.shift()?.();
        };
      },
      joinPeers: (listener) => {
        hear = listener;
        return {
          tell: (heard) => {
            for (const page of pages) if (page.self !== self) page.hear(heard);
          },
          leave: () => void pages.splice(pages.indexOf(page), 1),
        };
      },
      every,
      later,
      nowMs,
    };
    const channel = createChannel(parts, cursor);
    channel.listen((heard) => told.push(heard.kind === 'story' ? heard.version : heard.kind));
    const page = { self, hear: (heard: Heard) => hear(heard), told, channel, close: () => {} };
    pages.push(page);
    page.close = channel.start();
    return page;
  }

  return {
    openPage,
    streams,
    asked,
    settle,
    serverSays: (next: LiveNow | null) => {
      answer = next;
    },
    pass,
  };
}

describe('of all pages of a browser', () => {
  test('one holds a stream, and each hears everything once', async () => {
    const { openPage, streams, settle } = browser();
    const [first, second] = [openPage(), openPage()];
    await settle();
    streams[0]?.heard(news('c1', 1));
    streams[0]?.heard(news('c2', 1, 2));
    expect(streams).toHaveLength(1);
    expect(first.told).toEqual([1, 2]);
    expect(second.told).toEqual([1, 2]);
  });

  test('the next one goes on where the one before has stopped', async () => {
    const { openPage, streams, settle } = browser();
    const first = openPage();
    const second = openPage();
    await settle();
    streams[0]?.heard(news('c1', 1));
    first.close();
    expect(streams.map(({ since, isOpen }) => [since, isOpen])).toEqual([
      ['drawn', false],
      ['c1', true],
    ]);
    streams[1]?.heard(news('c2', 2));
    expect(second.told).toEqual([1, 2]);
  });
});

test('what happened while the page was loaded is asked for, and not told again by the stream', async () => {
  const { openPage, streams, asked, settle, serverSays } = browser();
  serverSays(news('c1', 1));
  const page = openPage();
  await settle();
  streams[0]?.heard(news('c2', 1));
  expect(asked).toEqual(['drawn']);
  expect(page.told).toEqual([1]);
});

test('while the stream is heard nothing is asked; when it falls silent each page asks', async () => {
  const { openPage, streams, asked, settle, pass } = browser();
  openPage();
  openPage();
  await settle();
  asked.length = 0;
  for (let beats = 0; beats < 8; beats += 1) {
    streams[0]?.heard({ cursor: `c${beats}`, message: { kind: 'beat' } });
    await pass(15_000);
  }
  expect(asked).toEqual([]);
  await pass(silenceMs);
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(new Set(asked)).toEqual(new Set(['c7', 'asked']));
});

test('where no stream ever comes through, news are there within ten seconds', async () => {
  const { openPage, settle, pass, serverSays } = browser();
  const page = openPage();
  await settle();
  serverSays(news('c1', 1));
  await pass(askEveryMs);
  expect(page.told).toEqual([1]);
});

test('a stream that is refused is tried again some seconds later', async () => {
  const { openPage, streams, settle, pass } = browser();
  openPage();
  await settle();
  streams[0]?.refused();
  await pass(9_999);
  expect(streams).toHaveLength(1);
  await pass(6_000);
  expect(streams).toHaveLength(2);
});

test('it is off when nothing has come through for a while, and on again with the first answer', async () => {
  const { openPage, settle, pass, serverSays } = browser();
  const { channel, told } = openPage();
  await settle();
  const turns: boolean[] = [];
  channel.watch(() => turns.push(channel.isOff()));
  serverSays(null);
  await pass(silenceMs - 1);
  expect(turns).toEqual([]);
  await pass(askEveryMs);
  expect(turns).toEqual([true]);
  serverSays({ cursor: 'c1', message: { kind: 'lost' } });
  await pass(askEveryMs);
  expect(turns).toEqual([true, false]);
  expect(told).toEqual(['lost']);
});
