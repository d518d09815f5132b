import { describe, expect, test } from 'vitest';
import { pickCameras } from '#lib/traffic/cameras/pick-cameras.ts';
import { calgary } from '#testing/editions.ts';
import { testCamera } from '#testing/traffic/test-sources.ts';

const seen = (sourceId: number, id: string, degreesNorth: number | null, isInService = true) => ({
  sourceId,
  isSample: false,
  observation: testCamera(id, 'https://cameras.example/1.jpg', {
    isInService,
    point: degreesNorth === null ? null : { latitude: calgary.latitude + degreesNorth, longitude: calgary.longitude },
  }),
});
const source = (id: number, settings: unknown = {}) => ({
  source: { id, editionId: 1, adapter: 'city', settings, position: 1, pausedAt: null, version: 1 },
});
const idsOf = (...given: Parameters<typeof pickCameras>) =>
  pickCameras(...given).map(({ observation }) => observation.id);

describe('an edition shows', () => {
  test('the nearest eight, those that work before those that don’t, one without a place last', () => {
    const all = [
      seen(1, 'nowhere', null),
      seen(1, 'broken', 0, false),
      ...[5, 2, 7, 1, 3, 6, 4, 8, 9].map((tenths) => seen(1, `at ${tenths}`, tenths / 10)),
    ];
    expect(idsOf(all, [source(1)], calgary)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `at ${at}`));
    expect(idsOf(all.slice(0, 3), [source(1)], calgary)).toEqual(['at 5', 'nowhere', 'broken']);
  });

  test('those that the settings name, in their order, before others’ nearest', () => {
    const all = [seen(1, 'a', 0), seen(1, 'b', 0.2), seen(1, 'c', 0.1, false), seen(2, 'near', 0)];
    expect(idsOf(all, [source(1, { cameras: 'c, b,gone' }), source(2)], calgary)).toEqual(['c', 'b', 'near']);
  });

  test.each([[null], ['c'], [{ cameras: 3 }], [{ cameras: ' , ' }]])(
    'the nearest where the settings are %j',
    (settings) => {
      expect(idsOf([seen(1, 'a', 0.1), seen(1, 'b', 0)], [source(1, settings)], calgary)).toEqual(['b', 'a']);
    },
  );
});
