import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { auditEntries } from '#lib/audit/schema.ts';
import { addDefaultSources } from '#lib/conditions/add-default-sources.ts';
import { moveSource } from '#lib/conditions/desk/move-source.ts';
import { pauseSource } from '#lib/conditions/desk/pause-source.ts';
import { removeSource } from '#lib/conditions/desk/remove-source.ts';
import { saveSource } from '#lib/conditions/desk/save-source.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { sources } from '#lib/sources/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { gaugeAdapter, testRoom } from '#testing/sources/gauge.ts';
import { goodAnswers, loopbackTools, sourceScene } from '#testing/sources/source-scene.ts';

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at, db } = scene;
const nowhere = 'https://gauges.example';
const rooms = [
  testRoom([gaugeAdapter(nowhere), gaugeAdapter(nowhere, { name: 'eccc' }), gaugeAdapter(nowhere, { name: 'nws' })]),
  testRoom([gaugeAdapter(nowhere, { name: 'roads' })]),
];
const add = (adapter = 'gauge', settings = {}) =>
  saveSource(db(), system, { id: null, editionId: scene.editionId(), adapter, settings }, at(1), rooms);
const errorsOf = async (saved: Promise<unknown>) => {
  const error = await saved.then(() => null).catch((thrown: unknown) => thrown);
  if (!(error instanceof ZodError)) throw error ?? new Error('it was saved');
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

/** All that shows an edition's weather and traffic. */
const wholeTags = () => ['weather', 'weather-line', 'traffic', 'frame'].map((name) => `${name}:${scene.editionId()}`);

describe('a new source', () => {
  test('stands behind the others, is asked at once, and is in the audit', async () => {
    const first = await add();
    const second = await add('gauge', { river: ' elbow ', metres: '1045' });
    expect(await scene.source(first.id)).toMatchObject({ position: 1, settings: { river: 'bow' }, dueAt: at(1) });
    expect(await scene.source(second.id)).toMatchObject({ position: 2, settings: { river: 'elbow', metres: 1045 } });
    expect(await scene.tags()).toEqual(expect.arrayContaining(wholeTags()));
    const entries = await db().select().from(auditEntries).orderBy(auditEntries.id);
    expect(entries.at(-1)).toMatchObject({
      action: 'source.save',
      subjectKind: 'source',
      subjectId: String(second.id),
      details: { adapter: 'gauge', version: 1 },
    });
  });

  test('gets a position of its own, also when two are added at once', async () => {
    await Promise.all(['bow', 'elbow', 'oldman', 'red'].map((river) => add('gauge', { river })));
    const positions = await db().select({ position: sources.position }).from(sources);
    expect(positions.map(({ position }) => position).toSorted()).toEqual([1, 2, 3, 4]);
  });

  test('is refused with its faults at their fields', async () => {
    expect(await errorsOf(add('gauge', { river: 'Bow River', metres: '-1' }))).toEqual([
      'settings.river: a river in small letters',
      'settings.metres: metres above the sea',
    ]);
    expect(await errorsOf(add('gauge', { river: 'x'.repeat(501) }))).toEqual([
      expect.stringMatching(/^settings.river: /),
    ]);
    expect(await errorsOf(add('barometer'))).toEqual(['adapter: no service that this release knows']);
    const elsewhere = { id: null, editionId: 99_999, adapter: 'gauge', settings: {} } as const;
    expect(await errorsOf(saveSource(db(), system, elsewhere, at(0), rooms))).toEqual([
      'editionId: no edition of this paper',
    ]);
    expect(await db().select().from(sources)).toEqual([]);
  });

  test('is not the twin of another', async () => {
    await add('gauge', { metres: 5 });
    await expect(add('gauge', { metres: '5', river: 'bow' })).rejects.toBeInstanceOf(ConflictError);
    await add('gauge', { metres: 6 });
  });

  test('takes no words that the database cannot hold', async () => {
    expect(await errorsOf(add('gauge', { river: 'b\0ow\ud800' }))).toEqual([
      'settings.river: a river in small letters',
    ]);
    const { id } = await add('gauge', { river: 'b\0ow' });
    expect((await scene.source(id)).settings).toEqual({ river: 'bow' });
  });
});

describe('other settings', () => {
  test('forget what was said for the old ones, also by whoever asks for those right now', async () => {
    const { rooms: asked, stranger } = await scene.startGauge(goodAnswers());
    const source = { id: await scene.addSource({ settings: { river: 'bow' } }), version: 1 };
    await scene.refresh(asked, 0);
    expect(await scene.answers()).toHaveLength(3);
    const failures = await scene.askNow(asked, source.id, 1, {
      fetchGuarded: async (...args) => {
        await saveSource(db(), system, { ...source, settings: { river: 'elbow' } }, at(1), asked).catch(() => null);
        return loopbackTools.fetchGuarded(...args);
      },
    });
    expect(failures).toHaveLength(1);
    expect(await scene.answers()).toEqual([]);
    expect(await scene.source(source.id)).toMatchObject({ version: 2, settings: { river: 'elbow' }, dueAt: at(1) });
    expect(stranger.asked.slice(3)).toEqual(['/bow/stations']);
  });

  test('that are the same forget nothing', async () => {
    const { rooms: asked } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource({ settings: { river: 'bow' } });
    await scene.refresh(asked, 0);
    await saveSource(db(), system, { id, version: 1, settings: { river: '' } }, at(1), asked);
    expect(await scene.answers()).toHaveLength(3);
  });

  test('are refused at another version, and of no source', async () => {
    const { id } = await add();
    const changed = { id, version: 2, settings: {} };
    await expect(saveSource(db(), system, changed, at(1), rooms)).rejects.toBeInstanceOf(ConflictError);
    await expect(saveSource(db(), system, { ...changed, id: id + 1 }, at(1), rooms)).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});

describe('a source', () => {
  test('is paused and asked again; each knows its version', async () => {
    const added = await add();
    const paused = await pauseSource(db(), system, { ...added, isPaused: true }, at(2), rooms);
    expect(await scene.source(added.id)).toMatchObject({ pausedAt: at(2), version: 2, lease: null });
    expect(await pauseSource(db(), system, { ...paused, isPaused: true }, at(3), rooms)).toEqual(paused);
    await expect(pauseSource(db(), system, { ...added, isPaused: false }, at(4), rooms)).rejects.toBeInstanceOf(
      ConflictError,
    );
    await pauseSource(db(), system, { ...paused, isPaused: false }, at(4), rooms);
    expect(await scene.source(added.id)).toMatchObject({ pausedAt: null, version: 3, dueAt: at(4) });
  });

  test('is removed with what it said', async () => {
    const { rooms: asked } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource();
    await scene.refresh(asked, 0);
    await removeSource(db(), system, { id, version: 1 }, at(1), asked);
    expect(await scene.answers()).toEqual([]);
    expect(await scene.tags()).toEqual(expect.arrayContaining(wholeTags()));
  });

  test('is preferred to others of its room only', async () => {
    const ids: Record<string, number> = {};
    for (const name of ['gauge', 'roads', 'eccc', 'nws']) ids[name] = (await add(name)).id;
    const order = async () => {
      const all = await db().select().from(sources);
      return all.toSorted((one, other) => one.position - other.position).map(({ adapter }) => adapter);
    };
    const move = (name: string, direction: 'up' | 'down') =>
      moveSource(db(), system, { id: ids[name] ?? 0, direction }, at(1), rooms);
    expect(await move('eccc', 'up')).toBe(true);
    expect(await order()).toEqual(['eccc', 'gauge', 'roads', 'nws']);
    await move('gauge', 'down');
    expect(await order()).toEqual(['eccc', 'roads', 'nws', 'gauge']);
    for (const [name, direction] of [
      ['eccc', 'up'],
      ['gauge', 'down'],
      ['roads', 'up'],
    ] as const)
      expect(await move(name, direction)).toBe(false);
    expect(await order()).toEqual(['eccc', 'roads', 'nws', 'gauge']);
    await expect(moveSource(db(), system, { id: 9e6, direction: 'up' }, at(1), rooms)).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});

test('a new edition has the services of its country that this release knows', async () => {
  const added = async (country: string) => {
    const adapters = await addDefaultSources(db(), system, { id: scene.editionId(), country }, at(0), rooms);
    return adapters.map(({ name }) => name);
  };
  expect(await added('CA')).toEqual(['eccc']);
  expect(await added('US')).toEqual(['nws']);
  expect(await added('NZ')).toEqual([]);
  expect(await db().select().from(sources)).toHaveLength(2);
});
