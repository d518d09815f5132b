import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { connect } from '#lib/db/client.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { refreshSources } from '#lib/sources/refresh-sources.ts';
import { sources } from '#lib/sources/schema.ts';
import { giveSourceBack, leaseDueSources, leaseSource } from '#lib/sources/taken-source.ts';
import { goodAnswers, loopbackTools, sourceScene } from '#testing/sources/source-scene.ts';

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at, db } = scene;

test('four workers at once ask each source once', async () => {
  const { stranger, rooms } = await scene.startGauge(goodAnswers());
  for (let count = 0; count < 6; count += 1) await scene.addSource({ position: count });
  const workers = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const own = connect(scene.database.current().url, 2);
      return refreshSources(own.db, rooms, () => at(0), 3, {
        // a host has one turn at a time: here it is the source that matters
        fetchGuarded: async (_db, url) => {
          stranger.asked.push(url);
          return { kind: 'failed', fault: 'status', status: 500, message: '', userMessage: 'It failed.' };
        },
      }).finally(own.close);
    }),
  );
  expect(workers.reduce((sum, taken) => sum + taken, 0)).toBe(6);
  // stations and warnings of each
  expect(stranger.asked).toHaveLength(12);
});

describe('a lease', () => {
  test('that nobody gives back lapses after ten minutes', async () => {
    await scene.addSource();
    expect(await leaseDueSources(db(), at(0), 8)).toHaveLength(1);
    expect(await leaseDueSources(db(), at(9), 8)).toHaveLength(0);
    expect(await leaseDueSources(db(), at(10), 8)).toHaveLength(1);
  });

  test('that was lost writes nothing, forgets nothing and asks no more', async () => {
    const answers = goodAnswers();
    const { stranger, rooms } = await scene.startGauge(answers);
    const id = await scene.addSource();
    await scene.refresh(rooms, 0);
    const before = await scene.answers();
    answers['/bow/stations'] = { body: { stations: ['dam'] } };
    stranger.asked.length = 0;
    const failures = await scene.askNow(rooms, id, 1, {
      fetchGuarded: async (...args) => {
        await db().update(sources).set({ lease: null, leasedUntil: null });
        return loopbackTools.fetchGuarded(...args);
      },
    });
    expect(failures).toEqual([expect.stringMatching(/changed, or asked by somebody else/)]);
    expect(stranger.asked).toEqual(['/bow/stations']);
    expect(await scene.answers()).toEqual(before);
  });

  test('of somebody else is not given back', async () => {
    const id = await scene.addSource();
    const first = await leaseSource(db(), id, at(0));
    const second = await leaseSource(db(), id, at(11));
    if (!first || !second) throw new Error('not taken');
    await giveSourceBack(db(), first, at(60));
    expect(await scene.source(id)).toMatchObject({ lease: second.lease, dueAt: at(0) });
  });
});

test('a source that takes too long is given back, and what is left of it is asked next', async () => {
  const { stranger, rooms } = await scene.startGauge(goodAnswers());
  const id = await scene.addSource();
  let minutes = 0;
  const tools = {
    fetchGuarded: async (...args: Parameters<typeof loopbackTools.fetchGuarded>) => {
      minutes += 3;
      return loopbackTools.fetchGuarded(...args);
    },
  };
  await refreshSources(db(), rooms, () => at(minutes), 8, tools);
  expect(stranger.asked).toEqual(['/bow/stations', '/bow/warnings']);
  expect(await scene.source(id)).toMatchObject({ lease: null });
});

describe('a source', () => {
  test('that is paused, or not due, is left alone', async () => {
    const { rooms } = await scene.startGauge(goodAnswers());
    await scene.addSource({ pausedAt: at(0) });
    await scene.addSource({ dueAt: at(1) });
    expect(await scene.refresh(rooms, 0)).toBe(0);
  });

  test('whose adapter this release lacks is tried again later, and keeps what it said', async () => {
    const { rooms } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource();
    await scene.refresh(rooms, 0);
    await db().update(sources).set({ adapter: 'barometer' }).where(eq(sources.id, id));
    expect(await scene.askNow(rooms, id, 6)).toEqual(['This release has no adapter “barometer”.']);
    expect(await scene.source(id)).toMatchObject({ dueAt: at(16), lease: null });
    expect(await scene.answers()).toHaveLength(3);
  });

  test('whose settings do not fit asks nothing, and is looked at again later', async () => {
    const { stranger, rooms } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource({ settings: { river: 7 } });
    await scene.refresh(rooms, 0);
    expect(stranger.asked).toEqual([]);
    expect(await scene.source(id)).toMatchObject({ dueAt: at(10), lease: null });
  });

  test('that is being asked, or is not there, cannot be asked now', async () => {
    const { rooms } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource();
    await leaseSource(db(), id, at(0));
    await expect(scene.askNow(rooms, id, 0)).rejects.toBeInstanceOf(ConflictError);
    await expect(scene.askNow(rooms, id + 1, 0)).rejects.toBeInstanceOf(NotFoundError);
  });
});
