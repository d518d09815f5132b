import { expect, test } from 'vitest';
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
const idsOf = (...given: Parameters<typeof pickCameras>) =>
  pickCameras(...given).map(({ observation }) => observation.id);

test('an edition shows the nearest eight, those that work before those that don’t, one without a place last', () => {
  const all = [
    seen(1, 'nowhere', null),
    seen(1, 'broken', 0, false),
    ...[5, 2, 7, 1, 3, 6, 4, 8, 9].map((tenths) => seen(1, `at ${tenths}`, tenths / 10)),
  ];
  expect(idsOf(all, calgary)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `at ${at}`));
  expect(idsOf(all.slice(0, 3), calgary)).toEqual(['at 5', 'nowhere', 'broken']);
});
