import { beforeEach, describe, expect, test } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import type { ReadEvents } from '#lib/changes/watch-changes.ts';
import { hourMs } from '#lib/clock.ts';
import { DatabaseAwayError } from '#lib/db/database-away.ts';
import { announceEvent, announceEventTo } from '#lib/live/announce-event.ts';
import { answerNow, answerStream } from '#lib/live/answer-live.ts';
import type { Follower } from '#lib/live/stream.ts';
import { Streams } from '#lib/live/streams.ts';
import { liveNowSchema, type NamedEvent, type RoleEvent } from '#lib/live/types.ts';
import { holdTransaction } from '#testing/database/held-transaction.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { followLive } from '#testing/live/follow-live.ts';
import { liveMessages } from '#testing/live/live-messages.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const ana: Follower = { actor: { id: 'ana', name: 'Ana', role: 'reporter' }, sessionId: 'ana 1' };
const saved: RoleEvent = { kind: 'story', id: 7, version: 3, state: 'draft', by: 'ben' };

let follower: Follower | null;
let streams: Streams;
beforeEach(async () => {
  // a transaction that is open anywhere on the server, in another file's database too, makes a cursor reach back
  await database.current().db.delete(pageChanges);
  follower = ana;
  streams = new Streams({ listValidSessions: async () => new Set([ana.sessionId]) });
});

const context = (at = now) => ({ db: database.current().db, findFollower: async () => follower, streams, now: at });
const request = (query = '', headers = {}) => new Request(`http://localhost:3000/desk/live${query}`, { headers });
const announce = (event: RoleEvent) => database.current().db.transaction((tx) => announceEvent(tx, event, now));
async function ask(since: string | null, at = now) {
  const answer = await answerNow(request(since === null ? '' : `?since=${since}`), context(at));
  return liveNowSchema.parse(await answer.json());
}
const ofNews = ({ message }: Awaited<ReturnType<typeof ask>>) =>
  message.kind === 'news' ? message.events.map(({ event }) => event) : message.kind;

describe('asked what happened since a cursor, the desk', () => {
  test('says it once it is committed, from wherever it was done', async () => {
    const { cursor } = await ask(null);
    await announce(saved);
    expect(ofNews(await ask(cursor))).toEqual([saved]);
  });

  test('says again what was open at the reading before, and loses nothing', async () => {
    const { db } = database.current();
    const commit = await holdTransaction(db, (tx) => announceEvent(tx, { ...saved, version: 1 }, now));
    await announce({ ...saved, version: 2 });
    const { cursor } = await ask(null);
    await commit();
    expect(ofNews(await ask(cursor))).toContainEqual({ ...saved, version: 1 });
  });

  test.each([
    ['that is none', 'yesterday'],
    ['of a database that was put back', `999999999-${now.getTime()}`],
    ['that is half a day old', `3-${now.getTime() - 12 * hourMs - 1}`],
  ])('says that all has to be read again for a cursor %s', async (_name, since) => {
    expect(ofNews(await ask(since))).toBe('lost');
  });

  test('says so too where there is more to tell than is worth it', async () => {
    const { cursor } = await ask(null);
    await database.current().db.transaction(async (tx) => {
      for (let version = 0; version < 501; version += 1) await announceEvent(tx, { ...saved, version }, now);
    });
    expect(ofNews(await ask(cursor))).toBe('lost');
  });
});

test('what was missed is told by name too', async () => {
  const { cursor } = await ask(null);
  const mail: NamedEvent = { kind: 'webmail', box: 5 };
  await database.current().db.transaction(async (tx) => {
    await announceEventTo(tx, ['ben'], { ...mail, box: 6 }, now);
    await announceEventTo(tx, ['ana', 'ben'], mail, now);
    await announceEventTo(tx, [], { ...mail, box: 7 }, now);
  });
  expect(ofNews(await ask(cursor))).toEqual([mail]);
});

describe('a stream', () => {
  test('begins with what was missed, and neither a cache nor a proxy may hold it up', async () => {
    const { cursor } = await ask(null);
    await announce(saved);
    const answer = await answerStream(request(`?since=${cursor}`), context());
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('cache-control')).toContain('no-store, no-transform');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    streams.stop();
    const [first] = await liveMessages(answer.body ?? new ReadableStream());
    expect(first?.message).toMatchObject({ kind: 'news', events: [{ event: saved }] });
  });

  test('of a browser that comes back goes on where it was, not where its page began', async () => {
    const { cursor } = await ask(null);
    const answer = await answerStream(request('?since=yesterday', { 'last-event-id': cursor }), context());
    streams.stop();
    const [first] = await liveMessages(answer.body ?? new ReadableStream());
    expect(first?.message.kind).toBe('news');
  });

  test('is on both copies of the server, and each hears what the other has done', async () => {
    const heard: ReadEvents[] = [];
    const copies = [followLive(database.current().url, heard), followLive(database.current().url, heard)];
    await Promise.all(copies.map(({ ready }) => ready));
    await announce({ ...saved, version: 9 });
    await expect.poll(() => heard.flatMap(({ events }) => events).length).toBe(2);
    await Promise.all(copies.map(({ stop }) => stop()));
    expect(heard.flatMap(({ events }) => events).map(({ event }) => event)).toEqual([
      { ...saved, version: 9 },
      { ...saved, version: 9 },
    ]);
  });
});

describe('no stream and no news', () => {
  test.each([
    ['where nobody is signed in', null, {}, 401],
    ['for another site', ana, { 'sec-fetch-site': 'cross-site' }, 403],
    ['for a neighbour of the same site', ana, { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s', async (_name, who, headers, status) => {
    follower = who;
    expect((await answerStream(request('', headers), context())).status).toBe(status);
    expect((await answerNow(request('', headers), context())).status).toBe(status);
    expect(streams.count).toBe(0);
  });

  test('while the database is away', async () => {
    const away = { ...context(), findFollower: () => Promise.reject(new DatabaseAwayError()) };
    expect((await answerStream(request(), away)).status).toBe(503);
  });

  test('where the copy stops', async () => {
    streams.stop();
    expect((await answerStream(request(), context())).status).toBe(503);
  });
});
