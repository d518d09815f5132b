import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { partState } from '#lib/sources/part-state.ts';
import { seededRandom } from '#testing/seeded-random.ts';

const now = new Date('2026-11-20T18:00:00Z');
const earlier = (ms: number) => new Date(now.getTime() - ms);

describe('a part', () => {
  test.each([
    ['is fresh until its time is over', hourMs - 1, false, 'fresh'],
    ['is stale from then on', hourMs, false, 'stale'],
    ['is stale for a day', dayMs - 1, false, 'stale'],
    ['has failed after a day', dayMs, false, 'failed'],
    ['is empty while nothing is what was lately said', hourMs - 1, true, 'empty'],
    ['has failed when nothing was said a while ago', hourMs, true, 'failed'],
  ])('%s', (_name, ageMs, isEmpty, kind) => {
    const part = { fetchedAt: earlier(ageMs), dataAsOf: null, staleAfterMs: hourMs };
    expect(partState(part, isEmpty, now).state.kind).toBe(kind);
  });

  test('that never came has failed, for good', () => {
    const part = { fetchedAt: null, dataAsOf: null, staleAfterMs: hourMs };
    expect(partState(part, true, now)).toEqual({ state: { kind: 'failed', lastAt: null }, until: null });
  });

  test('ages from what its service says, unless that is later than when it was asked', () => {
    const part = { fetchedAt: now, staleAfterMs: hourMs };
    expect(partState({ ...part, dataAsOf: earlier(2 * hourMs) }, false, now).state.kind).toBe('stale');
    expect(partState({ ...part, dataAsOf: earlier(-5 * hourMs) }, false, now).state).toEqual({
      kind: 'fresh',
      asOf: now,
    });
  });
});

test('until is exactly when the state changes, and nothing old is ever empty', () => {
  const random = seededRandom(14);
  const some = (ms: number) => Math.floor(random() * ms);
  for (let count = 0; count < 5_000; count += 1) {
    const staleAfterMs = 1 + some(random() < 0.2 ? 3 * dayMs : 3 * hourMs);
    const fetchedAt = random() < 0.05 ? null : earlier(some(3 * dayMs));
    const dataAsOf = random() < 0.5 ? null : earlier(some(3 * dayMs) - 10 * minuteMs);
    const isEmpty = random() < 0.5;
    const part = { fetchedAt, dataAsOf, staleAfterMs };
    const stateAt = (ms: number) => partState(part, isEmpty, new Date(ms)).state;
    const { state, until } = partState(part, isEmpty, now);
    if (until) {
      expect(until > now).toBe(true);
      expect(stateAt(until.getTime() - 1)).toEqual(state);
      expect(stateAt(until.getTime()).kind).not.toBe(state.kind);
    } else {
      expect(state.kind).toBe('failed');
      expect(stateAt(now.getTime() + 100 * dayMs)).toEqual(state);
    }
    if (state.kind === 'empty' || state.kind === 'fresh') {
      expect(now.getTime() - state.asOf.getTime()).toBeLessThan(staleAfterMs);
      expect(state.kind).toBe(isEmpty ? 'empty' : 'fresh');
    }
    if (state.kind === 'stale') expect(isEmpty).toBe(false);
  }
});
