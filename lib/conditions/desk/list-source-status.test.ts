import { describe, expect, test } from 'vitest';
import { getSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { storeSample } from '#lib/sources/store-sample.ts';
import { system } from '#lib/staff/permissions.ts';
import { goodAnswers, sourceScene } from '#testing/sources/source-scene.ts';

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at, db } = scene;
const statusOf = (id: number, rooms: SourceRooms, minutes = 0) => getSourceStatus(db(), system, id, at(minutes), rooms);
const sample = { levels: { dataAsOf: null, observations: [{ id: 'dam', metres: 2 }] } };

describe('a source', () => {
  test('of which readers see a sample says so until it first answers', async () => {
    const answers = goodAnswers();
    const { rooms } = await scene.startGauge(answers);
    const id = await scene.addSource();
    await storeSample(db(), id, sample, at(-60));
    const { standing, words, requests, lastGoodAt } = await statusOf(id, rooms);
    expect({ standing, words, lastGoodAt }).toEqual({
      standing: 'new',
      words: [
        'It has not been asked yet.',
        'Readers see invented sample data until a service of the page first answers.',
      ],
      lastGoodAt: null,
    });
    expect(requests.map(({ request, isSample, parts }) => [request, isSample, parts.map(({ name }) => name)])).toEqual([
      ['stations', false, []],
      ['warnings', false, []],
      ['sample', true, ['levels']],
    ]);
    await scene.askNow(rooms, id, 1);
    expect(await statusOf(id, rooms, 1)).toMatchObject({
      standing: 'fine',
      words: ['It last answered well just now.'],
    });
  });

  test('that was only ever put off does not work', async () => {
    const later = { status: 429, headers: { 'Retry-After': '600' } };
    const { rooms } = await scene.startGauge({ '/bow/stations': later, '/bow/warnings': later });
    const id = await scene.addSource();
    await storeSample(db(), id, sample, at(-60));
    await scene.askNow(rooms, id, 1);
    expect(await statusOf(id, rooms, 1)).toMatchObject({
      standing: 'failing',
      words: [
        'It has never answered well.',
        'Readers see invented sample data until a service of the page first answers.',
      ],
    });
  });

  test('whose answers lead nowhere from here has nothing for the place', async () => {
    const { rooms } = await scene.startGauge({ ...goodAnswers(), '/bow/stations': { body: { stations: [] } } });
    const id = await scene.addSource();
    await scene.askNow(rooms, id, 1);
    expect(await statusOf(id, rooms, 1)).toMatchObject({
      standing: 'failing',
      isWrong: true,
      words: ['It has nothing for this place: no levels.', 'It last answered well just now.'],
    });
  });
});
