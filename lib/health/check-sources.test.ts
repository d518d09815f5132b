import { describe, expect, test } from 'vitest';
import { checkHealth } from '#lib/health/check-health.ts';
import { checkSourcesOf } from '#lib/health/check-sources.ts';
import { listTroubles } from '#lib/health/queries.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { goodAnswers, sourceScene } from '#testing/sources/source-scene.ts';

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at, db } = scene;
const hours = (count: number) => at(count * 60);

/** What is wrong with the sources, as an administrator reads it. */
async function wordsAt(time: Date, over: Parameters<typeof scene.startGauge>[1] = {}): Promise<string[]> {
  const { rooms } = await scene.startGauge({}, over);
  await checkHealth(db(), time, [checkSourcesOf(rooms)]);
  return (await listTroubles(db(), system)).map(({ words }) => words);
}

async function asked(): Promise<number> {
  const { rooms } = await scene.startGauge(goodAnswers());
  const id = await scene.addSource();
  await scene.refresh(rooms, 0);
  return id;
}

describe('a source', () => {
  test('that nobody could reach is told of an hour after it was added', async () => {
    const id = await scene.addSource();
    expect(await wordsAt(at(59))).toEqual([]);
    expect(await wordsAt(at(60))).toEqual([
      `“River Gauge Office” brings nothing for Calgary. It has never answered well. Pages say that it cannot be reached. See Sources at the desk; npm run portal -- source ask ${id} asks it now, source pause ${id} ends this message.`,
    ]);
    await db()
      .update(sources)
      .set({ pausedAt: at(60) });
    expect(await wordsAt(at(61))).toEqual([]);
  });

  test('that keeps failing is told of after six hours, until it is well', async () => {
    await asked();
    const failing = { failures: 9, failure: 'The server cannot be reached.', askedAt: hours(6) };
    await db().update(sourceAnswers).set(failing);
    expect(await wordsAt(new Date(hours(6).getTime() - 1))).toEqual([]);
    expect(await wordsAt(hours(6))).toEqual([
      expect.stringContaining('The server cannot be reached. It last answered well 6 hours ago.'),
    ]);
    await db()
      .update(sourceAnswers)
      .set({ failures: 0, failure: null, fetchedAt: hours(6) });
    expect(await wordsAt(hours(6))).toEqual([]);
  });

  test('that is put off each time, or forgotten, is silent, too', async () => {
    await asked();
    await db()
      .update(sourceAnswers)
      .set({ askedAt: hours(6), dueAt: hours(7) });
    expect(await wordsAt(hours(6))).toHaveLength(1);
    await db()
      .update(sourceAnswers)
      .set({ askedAt: at(0), dueAt: hours(7) });
    expect(await wordsAt(hours(6))).toEqual([]);
    await db()
      .update(sourceAnswers)
      .set({ dueAt: at(15) });
    expect(await wordsAt(hours(7))).toHaveLength(1);
  });

  test('that holds for a day and failed once is not silent', async () => {
    await asked();
    await db()
      .update(sourceAnswers)
      .set({ failures: 1, failure: 'It failed.', askedAt: hours(24), dueAt: hours(25) });
    expect(await wordsAt(hours(24))).toEqual([]);
  });

  test('that only has samples has never answered', async () => {
    await asked();
    await db().update(sourceAnswers).set({ isSample: true, failures: 4, failure: 'It failed.' });
    expect(await wordsAt(hours(1))).toEqual([expect.stringContaining('It failed. It has never answered well.')]);
  });

  test('that lacks its key wakes nobody; one of another release does', async () => {
    await scene.addSource();
    expect(await wordsAt(hours(2), { keyName: 'AB511_KEY' })).toEqual([]);
    await db().update(sources).set({ adapter: 'barometer' });
    expect(await wordsAt(hours(2))).toEqual([expect.stringContaining('no adapter “barometer”')]);
  });
});
