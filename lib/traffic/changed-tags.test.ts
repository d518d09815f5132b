import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { KeptSource } from '#lib/sources/types.ts';
import { changedTraffic } from '#lib/traffic/changed-tags.ts';
import { calgary } from '#testing/editions.ts';
import { clock as now } from '#testing/sources/read-with.ts';
import { testAdapter, testCamera, testEvent } from '#testing/traffic/test-sources.ts';

const adapters = [testAdapter('city', { all: ['events', 'cameras'] })];

function said(events: readonly object[], fetchedAt = now, cameras: readonly object[] = []): KeptSource[] {
  const source = { id: 7, editionId: 1, adapter: 'city', settings: {}, position: 1, pausedAt: null, version: 1 };
  const parts = JSON.parse(
    JSON.stringify({
      events: { dataAsOf: null, observations: events },
      cameras: { dataAsOf: null, observations: cameras },
    }),
  );
  const answer = { sourceId: 7, request: 'all', fetchedAt, parts, links: {}, dropped: 0, failures: 0, failure: null };
  return [{ source, answers: [{ ...answer, isSample: false }] }];
}
const changed = (before: KeptSource[], after: KeptSource[]) => changedTraffic(adapters, calgary, before, after, now);

const closure = testEvent('bridge', { isFullClosure: true });
const crash = testEvent('crash', { text: 'Two vehicles.' });

describe('a refresh purges', () => {
  test('nothing where the page says the same', () => {
    const touched = { ...crash, updatedAt: now, startsAt: new Date((crash.startsAt?.getTime() ?? 0) + 20_000) };
    expect(changed(said([crash]), said([touched]))).toEqual([]);
    expect(
      changed(said([crash]), said([crash, testEvent('over', { endsAt: new Date(now.getTime() - 5 * hourMs) })])),
    ).toEqual([]);
    expect(changed([], [])).toEqual([]);
  });

  test.each([
    ['a text', said([crash]), said([{ ...crash, text: 'Three vehicles.' }])],
    ['an event', said([crash]), said([])],
    ['the time it is as of', said([crash], new Date(now.getTime() - minuteMs)), said([crash])],
    ['a service', [], said([])],
  ])('the page for %s', (_what, before, after) => {
    expect(changed(before, after)).toEqual(['traffic:1']);
  });

  test.each([
    ['closes', said([]), said([closure])],
    ['opens', said([closure]), said([])],
    ['opens in part', said([closure]), said([{ ...closure, isFullClosure: false }])],
    ['has another end', said([closure]), said([{ ...closure, endsAt: new Date(now.getTime() + hourMs) }])],
  ])('what shows a closure that %s', (_what, before, after) => {
    expect(changed(before, after)).toEqual(['traffic:1', 'closure:7:bridge']);
  });

  test.each([
    ['is out of service', { isInService: false }],
    ['stands elsewhere', { place: 'Pier 2' }],
  ])('what shows a camera that %s', (_what, change) => {
    const camera = testCamera('1', 'https://city.example/1.jpg');
    const after = said([], now, [{ ...camera, ...change }]);
    expect(changed(said([], now, [camera]), after)).toEqual(['traffic:1', 'camera:7:1']);
    expect(changed(said([], now, [camera]), said([]))).toEqual(['traffic:1', 'camera:7:1']);
  });

  test('no closure for its number or for what another event says', () => {
    expect(changed(said([closure]), said([testEvent('a', { isFullClosure: true }), closure]))).toEqual([
      'traffic:1',
      'closure:7:a',
    ]);
  });
});
