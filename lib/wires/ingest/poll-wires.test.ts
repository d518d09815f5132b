import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { dayMs, minuteMs } from '#lib/clock.ts';
import { InvalidError } from '#lib/errors.ts';
import type { FetchOptions } from '#lib/fetching/types.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import { feedDocument, feedItem, readStubFeed } from '#testing/wires/feed-items.ts';
import { failed, fetchedBytes, fetchedDocument, unchanged, wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const document = feedDocument([feedItem('bridge'), feedItem('river')]);
const waitOf = async (wire: { id: number }, minutes: number) =>
  ((await scene.db().select().from(wirePolls).where(eq(wirePolls.wireId, wire.id)))[0]?.dueAt.getTime() ?? 0) -
  scene.at(minutes).getTime();

describe('wires that are due', () => {
  test('are asked, each once, and those that are not due, paused or taken are not', async () => {
    const due = await scene.addWire();
    const late = await scene.addWire({ slug: 'late' });
    await scene
      .db()
      .update(wirePolls)
      .set({ dueAt: scene.at(5) })
      .where(eq(wirePolls.wireId, late.id));
    const paused = await scene.addWire({ slug: 'paused', pausedAt: scene.at(0) });
    const taken = await scene.addWire({ slug: 'taken' });
    await scene
      .db()
      .update(wirePolls)
      .set({ leasedUntil: scene.at(5) })
      .where(eq(wirePolls.wireId, taken.id));
    const asked: string[] = [];
    const fetchGuarded = async (_db: unknown, url: string) => {
      asked.push(url);
      return fetchedDocument(document);
    };
    expect(await scene.pollDue(1, { fetchGuarded })).toBe(1);
    expect(asked).toEqual([due.feedUrl]);
    expect(await scene.pollDue(1, { fetchGuarded })).toBe(0);
    // a lease that was never given back lapses
    expect(await scene.pollDue(6, { fetchGuarded })).toBe(2);
    expect(asked).not.toContain(paused.feedUrl);
  });

  test('keep none waiting of which asking fails', async () => {
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) await scene.addWire({ slug });
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fetchGuarded = async (_db: unknown, url: string) => {
      if (url.endsWith('a.xml')) throw new Error('secret words of a supplier');
      return fetchedDocument(document);
    };
    expect(await scene.pollDue(0, { fetchGuarded })).toBe(6);
    const polls = await scene.db().select().from(wirePolls);
    expect(polls.filter(({ failures }) => failures === 0)).toHaveLength(5);
    expect(polls.find(({ failures }) => failures === 1)?.failure).toMatch(/could not be taken in/);
    expect(error.mock.calls.flat().join()).not.toContain('secret');
    error.mockRestore();
  });
});

describe('an answer', () => {
  test('is asked for with what is known of the last one, and both validators are kept', async () => {
    const wire = await scene.addWire();
    await scene.poll(wire, 0, fetchedDocument(document, { etag: '"a"', lastModified: 'Monday' }));
    let asked: FetchOptions | null = null;
    const fetchGuarded = async (_db: unknown, _url: string, options: FetchOptions) => {
      asked = options;
      return unchanged({ etag: '"b"' });
    };
    expect(await scene.poll(wire, 20, failed, { fetchGuarded })).toEqual({ kind: 'unchanged' });
    expect(asked).toEqual({ kind: 'feed', etag: '"a"', lastModified: 'Monday' });
    expect(await scene.pollState(wire)).toMatchObject({
      etag: '"b"',
      lastModified: 'Monday',
      answeredAt: scene.at(20),
    });
    await scene.poll(wire, 40, fetchedDocument(feedDocument([])));
    expect(await scene.pollState(wire)).toMatchObject({ etag: null, lastModified: null, storedAt: scene.at(0) });
  });

  test('with the same bytes is not read again', async () => {
    const wire = await scene.addWire();
    const readFeedApart = vi.fn(async (bytes: Uint8Array) => readStubFeed(bytes));
    await scene.poll(wire, 0, fetchedDocument(document), { readFeedApart });
    expect(await scene.poll(wire, 20, fetchedDocument(document), { readFeedApart })).toEqual({ kind: 'unchanged' });
    expect(readFeedApart).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['as it was sent', fetchedDocument({ ...document, isCut: true }, { etag: '"a"', lastModified: 'Monday' })],
    ['on its way', fetchedDocument(document, { etag: '"a"', lastModified: 'Monday', isCut: true })],
  ])('that was cut %s is asked for anew, whole', async (_where, fetched) => {
    const wire = await scene.addWire();
    // the second time it is the same
    for (const minutes of [0, 20]) {
      await scene.poll(wire, minutes, fetched);
      expect(await scene.pollState(wire)).toMatchObject({ isCut: true, etag: null, lastModified: null });
    }
  });

  test('that comes after the lease was lost, or the feed was changed, is thrown away', async () => {
    const wire = await scene.addWire();
    const slow = (change: () => Promise<unknown>) => ({
      fetchGuarded: async () => {
        await change();
        return fetchedDocument(document);
      },
    });
    const lose = () => scene.db().update(wirePolls).set({ lease: null, leasedUntil: null });
    expect(
      await scene.poll(
        wire,
        0,
        failed,
        slow(async () => lose()),
      ),
    ).toEqual({ kind: 'lost' });
    const move = () => scene.db().update(wires).set({ feedUrl: 'https://other.example/' });
    expect(
      await scene.poll(
        wire,
        0,
        failed,
        slow(async () => move()),
      ),
    ).toEqual({ kind: 'lost' });
    expect(await scene.items(wire)).toEqual([]);
    expect(await scene.pollState(wire)).toMatchObject({ lease: null, leasedUntil: null, answeredAt: null });
  });
});

describe('the next time', () => {
  const nextAfter = async (ttlMinutes: number | null, maxAgeMs: number | null) => {
    const wire = await scene.addWire({ slug: `wire-${ttlMinutes}-${maxAgeMs}` });
    await scene.poll(wire, 0, fetchedDocument({ ...document, ttlMinutes }, { maxAgeMs }));
    return (await waitOf(wire, 0)) / minuteMs;
  };

  test.each([
    ['its interval', null, null, 15],
    ['what its feed asks for', 60, null, 60],
    ['what its server asks for', 20, 30 * minuteMs, 30],
  ])('is after %s, and up to a tenth of it', async (_what, ttlMinutes, maxAgeMs, minutes) => {
    const wait = await nextAfter(ttlMinutes, maxAgeMs);
    expect(wait).toBeGreaterThanOrEqual(minutes);
    expect(wait).toBeLessThan(minutes * 1.1);
  });

  test('is what its feed asked for, while it is unchanged too', async () => {
    const wire = await scene.addWire();
    await scene.poll(wire, 0, fetchedDocument({ ...document, ttlMinutes: 60 }));
    for (const answer of [unchanged(), fetchedDocument({ ...document, ttlMinutes: 60 })]) {
      await scene.poll(wire, 60, answer);
      expect(await waitOf(wire, 60)).toBeGreaterThanOrEqual(60 * minuteMs);
    }
  });

  test('is within a day, whatever is asked for', async () => {
    expect(await nextAfter(1e9, 1e15)).toBeLessThanOrEqual(dayMs / minuteMs);
  });

  test('differs from wire to wire', async () => {
    const waits = new Set<number>();
    for (let number = 0; number < 10; number += 1) {
      const wire = await scene.addWire({ slug: `wire-${number}` });
      await scene.poll(wire, 0, unchanged());
      waits.add(await waitOf(wire, 0));
    }
    expect(waits.size).toBe(10);
  });
});

describe('a failure', () => {
  test('is said in words, and what is stored stays', async () => {
    const wire = await scene.addWire();
    await scene.poll(wire, 0, fetchedDocument(document, { etag: '"a"' }));
    expect(await scene.poll(wire, 20, failed)).toEqual({
      kind: 'failed',
      userMessage: 'Its server took too long to answer.',
    });
    const failure = 'Its server took too long to answer.';
    expect(await scene.pollState(wire)).toMatchObject({ failures: 1, failure, etag: '"a"', answeredAt: scene.at(0) });
    expect(await scene.items(wire)).toMatchObject([{ isListed: true }, { isListed: true }]);
    await scene.poll(wire, 40, unchanged());
    expect(await scene.pollState(wire)).toMatchObject({ failures: 0, failure: null });
  });

  test.each([
    ['is no feed', new NotAFeedError('html', 'This is a page, not a feed.'), 'This is a page, not a feed.'],
    ['takes too long to read', new InvalidError('killed', 'It takes too long to read.'), 'It takes too long to read.'],
  ])('is also what %s', async (_what, error, failure) => {
    const wire = await scene.addWire();
    await scene.poll(wire, 0, fetchedBytes(Buffer.from('<html>')), { readFeedApart: () => Promise.reject(error) });
    expect(await scene.pollState(wire)).toMatchObject({ failures: 1, failure, bodyHash: null, itemCount: null });
  });

  test('makes the next try later each time, and never the last', async () => {
    const wire = await scene.addWire();
    const waits: number[] = [];
    for (let number = 0; number < 12; number += 1) {
      await scene.poll(wire, number, failed);
      waits.push(await waitOf(wire, number));
    }
    const [first = 0] = waits;
    expect(first).toBeGreaterThanOrEqual(15 * minuteMs);
    expect(waits.slice(0, 6).map((wait) => Math.round(wait / first))).toEqual([1, 2, 4, 8, 16, 32]);
    expect(waits.every((wait) => wait <= dayMs)).toBe(true);
  });

  test('is not that it has to be asked later', async () => {
    const wire = await scene.addWire();
    const later = { kind: 'later', retryAt: scene.at(7), why: 'busy' } as const;
    expect(await scene.poll(wire, 0, later)).toEqual({ kind: 'later', retryAt: scene.at(7) });
    expect(await scene.pollState(wire)).toMatchObject({
      failures: 0,
      failure: null,
      dueAt: scene.at(7),
      askedAt: null,
    });
  });
});
