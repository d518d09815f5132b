import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '#lib/project.ts';
import { findOutline, isOnMap } from '#lib/traffic/map/find-outline.ts';
import { calgary, montreal, santaBarbara } from '#testing/editions.ts';

test('an edition has the outline of its place, where there is one', () => {
  const names = (place: typeof calgary) => findOutline(place)?.lines.map(({ name }) => name);
  expect(names(calgary)).toContain('Deerfoot Trail');
  expect(names(santaBarbara)).toContain('US Highway 101');
  expect(findOutline({ ...montreal, latitude: 45.5, longitude: -73.6 })).toBeNull();
});

test.each([calgary, santaBarbara])('the map of $name', ({ slug, ...place }) => {
  const outline = findOutline(place);
  if (!outline) throw new Error('no outline');
  expect(isOnMap(outline, place)).toBe(true);
  expect(isOnMap(outline, { latitude: 0, longitude: 0 })).toBe(false);
  for (const { name, course, labelAt } of outline.lines) {
    const points = [...course, ...(labelAt ? [labelAt] : [])];
    const off = points.filter(([longitude, latitude]) => !isOnMap(outline, { longitude, latitude }));
    expect(off, name).toEqual([]);
  }
  expect(statSync(projectPath(`lib/traffic/map/outlines/${slug}.json`)).size).toBeLessThan(25_000);
});
