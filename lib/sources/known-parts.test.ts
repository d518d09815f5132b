import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { knownParts } from '#lib/sources/known-parts.ts';
import { partState } from '#lib/sources/part-state.ts';
import type { KeptAnswer, KeptSource, Source } from '#lib/sources/types.ts';
import { calgary } from '#testing/editions.ts';
import { gaugeAdapter, levelSchema } from '#testing/sources/gauge.ts';

const now = new Date('2026-11-20T18:20:00Z');
const adapter = gaugeAdapter('https://gauges.example');
const source: Source = {
  id: 1,
  editionId: 1,
  adapter: 'gauge',
  settings: {},
  position: 1,
  pausedAt: null,
  version: 1,
};
const answer = (request: string, over: Partial<KeptAnswer> = {}): KeptAnswer => ({
  sourceId: 1,
  request,
  fetchedAt: now,
  parts: {},
  links: {},
  dropped: 0,
  failures: 0,
  failure: null,
  isSample: false,
  ...over,
});
const stations = answer('stations', { links: { first: 'dam' } });
const levels = (observations: unknown[]) => ({ levels: { dataAsOf: '2026-11-20T18:00:00.000Z', observations } });
const known = (answers: readonly KeptAnswer[], over: Partial<Source> = {}, adapters = [adapter]) => {
  const kept: KeptSource[] = [{ source: { ...source, ...over }, answers }];
  return knownParts('levels', levelSchema, kept, adapters, calgary, now);
};

describe('what is known of a part', () => {
  test('is what the requests for it brought, without what doesn’t fit any more', () => {
    const parts = levels([{ id: 'dam', metres: 2 }, { id: 'weir' }, null]);
    expect(known([stations, answer('levels-dam', { parts }), answer('levels-weir', { parts })])).toEqual([
      {
        source,
        adapter,
        request: 'levels-dam',
        fetchedAt: now,
        dataAsOf: new Date('2026-11-20T18:00:00Z'),
        staleAfterMs: hourMs,
        observations: [{ id: 'dam', metres: 2 }],
        failure: null,
        isSample: false,
      },
    ]);
  });

  test.each([
    ['nothing was asked for it yet', [stations]],
    ['its answer has not come', [stations, answer('levels-dam', { fetchedAt: null, failure: 'It failed.' })]],
    ['its answer came without it', [stations, answer('levels-dam', { parts: { warnings: {} } })]],
    ['what was stored is of another shape', [stations, answer('levels-dam', { parts: { levels: [1] } })]],
  ])('is an entry in which nothing came where %s', (_name, answers) => {
    expect(known(answers)).toMatchObject([{ request: 'levels-dam', fetchedAt: null, observations: [] }]);
  });

  test('is an entry with the reason where it cannot be asked for yet', () => {
    const failing = [answer('stations', { fetchedAt: null, failure: 'The server cannot be reached.' })];
    expect(known(failing)).toMatchObject([{ request: '', fetchedAt: null, failure: 'The server cannot be reached.' }]);
    expect(known([], { settings: { river: 7 } })).toMatchObject([{ request: '', fetchedAt: null }]);
  });

  test('is nothing of a source of which this release knows nothing', () => {
    expect(known([stations], { adapter: 'barometer' })).toEqual([]);
  });

  test('costs no page where an adapter has a fault', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => error.mockRestore());
    const links = Object.defineProperty({}, 'first', {
      enumerable: true,
      get: () => {
        throw new Error('fault');
      },
    });
    expect(known([answer('stations', { links })])).toMatchObject([{ request: '', fetchedAt: null }]);
  });
});

test('a sample moves along with the time and is never old', () => {
  const parts = levels([{ id: 'dam', metres: 2 }]);
  const fetchedAt = new Date('2026-01-02T03:04:05Z');
  const sample = { parts, isSample: true, fetchedAt };
  for (const minutes of [0, 39, 40, 59, 1_000]) {
    const at = new Date(now.getTime() + minutes * minuteMs);
    const answers = [answer('stations', { links: { first: 'dam' }, ...sample }), answer('levels-dam', sample)];
    const [part] = knownParts('levels', levelSchema, [{ source, answers }], [adapter], calgary, at);
    expect(part).toMatchObject({ isSample: true, dataAsOf: null, observations: [{ id: 'dam', metres: 2 }] });
    if (part) expect(partState(part, true, at).state.kind).toBe('empty');
  }
});
