import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { inheritedEnv, provideEnv } from '#lib/env.ts';
import { sourceAnswers } from '#lib/sources/schema.ts';
import { goodAnswers, sourceScene } from '#testing/sources/source-scene.ts';

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at, db } = scene;

/** What is logged meanwhile. */
function listen(): () => string {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => error.mockRestore());
  return () => error.mock.calls.flat().join('\n');
}

describe('an adapter that throws', () => {
  test('has failed, the others go on, and the log repeats nothing of the answer', async () => {
    const logged = listen();
    const answers = goodAnswers();
    answers['/bow/warnings'] = { body: 'throw 8675309' };
    const { rooms } = await scene.startGauge(answers);
    const id = await scene.addSource();
    expect(await scene.askNow(rooms, id, 0)).toEqual(['It could not be read.']);
    expect(await scene.answer('warnings')).toMatchObject({ fetchedAt: null, failures: 1, payload: null });
    expect(await scene.answer('levels-bridge')).toMatchObject({ fetchedAt: at(0) });
    expect(logged()).toMatch(/gauge/);
    expect(logged()).not.toMatch(/stranger|8675309/);
  });

  test('is kept apart also where it was not made by defineAdapter', async () => {
    listen();
    const { rooms } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource();
    const bare = rooms.map((room) => ({
      ...room,
      adapters: room.adapters.map((adapter) => ({
        ...adapter,
        read: () => {
          throw new Error('a fault');
        },
      })),
    }));
    expect(await scene.askNow(bare, id, 0)).toEqual(['Its answer could not be read.', 'Its answer could not be read.']);
  });
});

describe('what cannot be stored', () => {
  test('is left out of the words, and of the names', async () => {
    const answers = goodAnswers();
    answers['/bow/warnings'] = { body: { levels: [{ id: 'a\u0000b\ud800', metres: 1 }] } };
    const { rooms } = await scene.startGauge(answers);
    await scene.addSource();
    await scene.refresh(rooms, 0);
    expect((await scene.answer('warnings')).parts).toEqual({
      warnings: { dataAsOf: null, observations: [{ id: 'ab\ufffd', metres: 1 }] },
    });
  });

  test.each(['a\u0000', 'b\ud800', 'x'.repeat(5_000)])(
    'of a service’s keeps no source from being asked (%#)',
    async (station) => {
      const answers = goodAnswers();
      answers['/bow/stations'] = { body: { stations: [station] } };
      const { rooms } = await scene.startGauge(answers);
      const id = await scene.addSource();
      expect(await scene.askNow(rooms, id, 0)).toHaveLength(station.length > 200 ? 0 : 1);
      expect((await scene.answers()).length).toBeGreaterThan(1);
      expect(await scene.source(id)).toMatchObject({ lease: null });
    },
  );
});

test('the access key is in no row, no log and no words', async () => {
  const logged = listen();
  const before = inheritedEnv().AB511_KEY ?? '';
  provideEnv({ AB511_KEY: 'secret-key-42' });
  onTestFinished(() => provideEnv({ AB511_KEY: before }));
  const answers = goodAnswers();
  answers['/bow/warnings'] = { status: 500 };
  answers['/bow/levels/bridge'] = { body: 'throw' };
  const { stranger, rooms } = await scene.startGauge(answers, { keyName: 'AB511_KEY' });
  const id = await scene.addSource();
  const failures = await scene.askNow(rooms, id, 0);
  expect(stranger.asked).toContain('/bow/warnings?key=secret-key-42');
  const rows = await db().execute('select row_to_json(a)::text as row from source_answers a');
  expect(JSON.stringify([rows, failures, logged(), await scene.source(id)])).not.toContain('secret-key-42');
});

describe('a sample', () => {
  const sample = { isSample: true, fetchedAt: at(-600), etag: '"w1"' };
  const addSamples = async (sourceId: number) => {
    const levels = { levels: { dataAsOf: null, observations: [{ id: 'dam', metres: 9 }] } };
    await db()
      .insert(sourceAnswers)
      .values([
        { sourceId, request: 'stations', dueAt: at(0), links: { first: 'dam' }, ...sample },
        { sourceId, request: 'warnings', dueAt: at(0), payload: Buffer.from('{"levels":[]}'), ...sample },
        { sourceId, request: 'levels-dam', dueAt: at(0), parts: levels, ...sample },
      ]);
  };

  test('stays through failures, and leads nowhere', async () => {
    const { stranger, rooms } = await scene.startGauge({});
    const id = await scene.addSource();
    await addSamples(id);
    await scene.askNow(rooms, id, 0);
    expect(stranger.asked).toEqual(['/bow/stations', '/bow/warnings']);
    expect(stranger.headers['if-none-match']).toBeUndefined();
    const kept = await scene.answers();
    expect(kept.map(({ request, isSample }) => [request, isSample])).toEqual([
      ['levels-dam', true],
      ['stations', true],
      ['warnings', true],
    ]);
  });

  test('goes with all others of its edition at the first real answer', async () => {
    const { rooms } = await scene.startGauge({ '/bow/warnings': goodAnswers()['/bow/warnings'] });
    const id = await scene.addSource();
    await addSamples(id);
    await addSamples(await scene.addSource());
    await scene.askNow(rooms, id, 0);
    const kept = await scene.answers();
    expect(kept.filter(({ isSample }) => isSample)).toEqual([]);
    expect(kept.find(({ request }) => request === 'warnings')).toMatchObject({ fetchedAt: at(0), isSample: false });
  });
});
