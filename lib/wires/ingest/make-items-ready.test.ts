import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { minuteMs } from '#lib/clock.ts';
import type { IngestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { wireItems } from '#lib/wires/schema.ts';
import type { CleanItem } from '#lib/wires/types.ts';
import { feedDocument, feedItem, stubWords } from '#testing/wires/feed-items.ts';
import { wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
type Compose = IngestTools['composeWords'];

const publishedAt = new Date('2026-11-23T12:00:00Z');
const ready = (item: CleanItem, isIncomplete = false) =>
  ({ kind: 'ready', words: stubWords(item), isIncomplete }) as const;

/** A wire with one item that has no words yet. */
async function withItem(changes: Partial<CleanItem> = {}) {
  const wire = await scene.addWire();
  await scene.take(wire, 0, feedDocument([feedItem('bridge', { publishedAt, ...changes })]));
  return { wire, item: () => scene.itemByKey(wire, 'bridge') };
}

describe('an item', () => {
  test('is composed as it was cleaned, and its story follows', async () => {
    const { item } = await withItem();
    const composed: CleanItem[] = [];
    const composeWords: Compose = async (_db, _wire, clean) => {
      composed.push(clean);
      return ready(clean);
    };
    const followed: unknown[] = [];
    const followWire: IngestTools['followWire'] = async (tx, id) => {
      const [row] = await tx.select({ version: wireItems.readyVersion }).from(wireItems).where(eq(wireItems.id, id));
      followed.push(row?.version);
      return { kind: 'inbox' };
    };
    const before = await scene.db().$count(pageChanges);
    expect(await scene.makeReady(1, { composeWords, followWire })).toBe(1);
    expect(composed).toEqual([feedItem('bridge', { publishedAt })]);
    expect(followed).toEqual([1]);
    const [version] = await scene.versions(await item());
    expect(version).toMatchObject({ words: { headline: 'The bridge is ready' }, clean: null, raw: { key: 'bridge' } });
    expect(await item()).toMatchObject({ readyVersion: 1, lease: null, leasedUntil: null, attempts: 0, doubt: null });
    expect(await scene.db().$count(pageChanges)).toBe(before + 1);
    expect(await scene.makeReady(2, { composeWords })).toBe(0);
  });

  test('that was dropped is passed over', async () => {
    const { item } = await withItem();
    await scene.db().update(wireItems).set({ state: 'dropped' });
    const composeWords = vi.fn<Compose>();
    expect(await scene.makeReady(1, { composeWords })).toBe(0);
    expect(composeWords).not.toHaveBeenCalled();
    expect(await item()).toMatchObject({ readyVersion: 1, state: 'dropped' });
  });

  test('that gets a newer version meanwhile is made ready with that', async () => {
    const { wire, item } = await withItem();
    const composeWords: Compose = async (_db, _wire, clean) => {
      if (clean.title === 'The bridge is ready') {
        await scene.take(wire, 5, feedDocument([feedItem('bridge', { title: 'The bridge is closed' })]));
      }
      return ready(clean);
    };
    const followWire = vi.fn<IngestTools['followWire']>(async () => ({ kind: 'inbox' }));
    expect(await scene.makeReady(6, { composeWords, followWire })).toBe(2);
    expect(followWire).toHaveBeenCalledTimes(1);
    expect(await item()).toMatchObject({ version: 2, readyVersion: 2 });
    expect(await scene.versions(await item())).toMatchObject([
      { words: null },
      { words: { headline: 'The bridge is closed' } },
    ]);
  });

  test('in the hands of a worker that is lost is taken by another, but not before its time', async () => {
    const { item } = await withItem();
    const neverDone = new Promise<never>(() => {});
    const begun = new Promise<void>((resolve) => {
      const composeWords: Compose = () => {
        resolve();
        return neverDone;
      };
      void scene.makeReady(1, { composeWords });
    });
    await begun;
    expect(await scene.makeReady(10)).toBe(0);
    expect(await scene.makeReady(17)).toBe(1);
    expect(await item()).toMatchObject({ readyVersion: 1 });
  });
});

describe('what fails', () => {
  test('is tried again, ever later, and keeps nothing else waiting', async () => {
    const { wire, item } = await withItem();
    await scene.take(wire, 1, feedDocument([feedItem('bridge'), feedItem('river')]));
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const composeWords: Compose = async (_db, _wire, clean) => {
      if (clean.key === 'bridge') throw new Error('secret words of a supplier');
      return ready(clean);
    };
    expect(await scene.makeReady(2, { composeWords })).toBe(2);
    expect(await scene.itemByKey(wire, 'river')).toMatchObject({ readyVersion: 1 });
    expect(await item()).toMatchObject({ readyVersion: 0, attempts: 1, retryAt: scene.at(4), lease: null });
    expect(await scene.makeReady(3, { composeWords })).toBe(0);
    expect(await scene.makeReady(4, { composeWords })).toBe(1);
    expect(await item()).toMatchObject({ attempts: 2, retryAt: scene.at(12) });
    expect(error.mock.calls.flat().join()).not.toContain('secret');
    error.mockRestore();
  });

  test('with its story leaves nothing written', async () => {
    const { item } = await withItem();
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    await scene.makeReady(1, { followWire: () => Promise.reject(new Error('expected by this test')) });
    error.mockRestore();
    expect(await item()).toMatchObject({ readyVersion: 0, attempts: 1 });
    expect(await scene.versions(await item())).toMatchObject([{ words: null, clean: { key: 'bridge' } }]);
  });

  test('is left out at the third try', async () => {
    const { item } = await withItem();
    const tries: boolean[] = [];
    const composeWords: Compose = async (_db, _wire, clean, _now, { isLastTry }) => {
      tries.push(isLastTry);
      return ready(clean, true);
    };
    for (const minutes of [1, 10, 60]) await scene.makeReady(minutes, { composeWords });
    expect(tries).toEqual([false, false, true]);
    expect(await item()).toMatchObject({ readyVersion: 1, doubt: 'incomplete', attempts: 0 });
  });

  test('is not that a host wants to be left alone, for some hours', async () => {
    const { item } = await withItem();
    const tries: boolean[] = [];
    const composeWords: Compose = async (_db, _wire, _item, now, { isLastTry }) => {
      tries.push(isLastTry);
      return { kind: 'later', retryAt: new Date(now().getTime() + minuteMs) };
    };
    for (let minutes = 1; minutes < 6; minutes += 1) await scene.makeReady(minutes, { composeWords });
    expect(await item()).toMatchObject({ attempts: 0, retryAt: scene.at(6), lease: null });
    await scene.makeReady(6 * 60 + 1, { composeWords });
    expect(tries).toEqual([false, false, false, false, false, true]);
  });
});

describe('a doubt', () => {
  const incomplete: Compose = async (_db, _wire, clean) => ready(clean, true);

  test('that was there stays', async () => {
    const { item } = await withItem({ isSponsored: true });
    for (const minutes of [1, 10, 60]) await scene.makeReady(minutes, { composeWords: incomplete });
    expect(await item()).toMatchObject({ readyVersion: 1, doubt: 'sponsored' });
  });

  test('that something is missing ends with a version that is whole', async () => {
    const { wire, item } = await withItem();
    for (const minutes of [1, 10, 60]) await scene.makeReady(minutes, { composeWords: incomplete });
    await scene.take(wire, 90, feedDocument([feedItem('bridge', { title: 'The bridge is closed' })]));
    await scene.makeReady(91);
    expect(await item()).toMatchObject({ readyVersion: 2, doubt: null });
  });
});
