import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stream } from '#lib/live/stream.ts';
import { Streams } from '#lib/live/streams.ts';
import type { LiveEvent } from '#lib/live/types.ts';
import { liveMessages } from '#testing/live/live-messages.ts';

let valid: Set<string> | null;
let streams: Streams;
beforeEach(() => {
  valid = new Set(['ana 1', 'ben 1']);
  streams = new Streams({
    listValidSessions: async () => {
      if (!valid) throw new Error('the database is away');
      return valid;
    },
  });
});

const follower = (id: string, session = `${id} 1`) => ({
  actor: { id, name: id, role: 'editor' as const },
  sessionId: session,
});
function open(id: string, session?: string): Stream {
  const stream = streams.open(follower(id, session));
  if (typeof stream === 'string') throw new Error(stream);
  return stream;
}
const saved: LiveEvent = { kind: 'story', id: 7, version: 3, state: 'draft', by: 'ben' };
const tell = (event: unknown = saved) => streams.tell({ position: 90n, events: [{ id: '1', event }] });

test('what happens is told down every stream, with how far that is', async () => {
  const heard = [liveMessages(open('ana').body), liveMessages(open('ben').body)];
  tell();
  streams.stop();
  for (const messages of await Promise.all(heard)) {
    expect(messages).toEqual([
      { id: expect.stringMatching(/^90-\d+$/), message: { kind: 'news', events: [{ id: '1', event: saved }] } },
    ]);
  }
});

describe('what is heard by name', () => {
  const mail = { kind: 'webmail', box: 5 };

  test('is told to those named alone, and never who they are', async () => {
    const [ana, ben] = [liveMessages(open('ana').body), liveMessages(open('ben').body)];
    tell({ ...mail, hearers: ['ana', 'cleo'] });
    streams.stop();
    expect((await ana).map(({ message }) => message)).toEqual([{ kind: 'news', events: [{ id: '1', event: mail }] }]);
    expect(await ben).toEqual([]);
  });

  test.each([
    ['without names', mail],
    ['with none', { ...mail, hearers: [] }],
    ['with something else in their place', { ...mail, hearers: 'ana' }],
  ])('is told to nobody %s', async (_name, event) => {
    const ana = liveMessages(open('ana').body);
    tell(event);
    streams.stop();
    expect(await ana).toEqual([]);
  });
});

test('what a newer version announces is left out, and says nothing', async () => {
  const heard = liveMessages(open('ana').body);
  tell({ kind: 'horoscope', sign: 'Aries' });
  streams.stop();
  expect(await heard).toEqual([]);
});

test('a beat says that the stream is alive', async () => {
  const ana = liveMessages(open('ana').body);
  streams.beat();
  streams.stop();
  expect((await ana).map(({ message }) => message.kind)).toEqual(['beat']);
});

describe('of those who are signed out', () => {
  test('the streams end, and no others', async () => {
    const ana = liveMessages(open('ana').body);
    const ben = liveMessages(open('ben').body);
    valid = new Set(['ben 1']);
    await streams.check();
    expect(streams.count).toBe(1);
    expect(await ana).toEqual([]);
    tell();
    streams.stop();
    expect((await ben).map(({ message }) => message.kind)).toEqual(['news']);
  });

  test('they end within a second', async () => {
    vi.useFakeTimers();
    open('ana');
    valid = new Set();
    await vi.advanceTimersByTimeAsync(999);
    expect(streams.count).toBe(0);
    vi.useRealTimers();
  });

  test('none ends while the database is away', async () => {
    open('ana');
    valid = null;
    await streams.check();
    expect(streams.count).toBe(1);
  });
});

test('a page that does not read is given up, and one that goes away is forgotten', async () => {
  const lazy = open('ana');
  const gone = open('ben');
  await gone.body.cancel();
  expect(streams.count).toBe(1);
  for (let times = 0; times < 1_000 && streams.count > 0; times += 1) tell();
  expect(streams.count).toBe(0);
  expect((await liveMessages(lazy.body)).length).toBeGreaterThan(100);
});

test('of too many streams of one person the oldest ends; a copy has a thousand', async () => {
  const oldest = liveMessages(open('ana').body);
  for (let browser = 0; browser < 20; browser += 1) open('ana');
  expect(await oldest).toEqual([]);
  expect(streams.count).toBe(20);
  for (let person = 0; streams.count < 1_000; person += 1) open(`person ${person}`);
  expect(streams.open(follower('ben'))).toBe('too-many-here');
});

test('a copy that stops ends them all at once, and opens no more', async () => {
  const heard = liveMessages(open('ana').body);
  streams.stop();
  expect(await heard).toEqual([]);
  expect(streams.open(follower('ana'))).toBe('stopping');
});
