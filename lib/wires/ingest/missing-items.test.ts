import { describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { sortMissing, sortUnseen } from '#lib/wires/ingest/missing-items.ts';
import type { StoredItem } from '#lib/wires/ingest/plan.ts';

const now = new Date('2026-11-23T15:35:00Z');

/** Items in the order of their document, each so many hours old. */
const listed = (...hours: number[]): StoredItem[] =>
  hours.map((age, position) => ({
    id: position + 1,
    key: String(position),
    link: null,
    state: 'taken',
    version: 1,
    publishedAt: new Date(now.getTime() - age * hourMs),
    doubt: null,
    isListed: true,
    position,
    withdrawnAt: null,
    withdrawalSettledAt: null,
    hash: '',
  }));

/** The ids of those that stay are given. */
const missing = (items: StoredItem[], staying: number[], grown = staying.length - items.length) =>
  sortMissing(items, ({ id }) => staying.includes(id), grown);

describe('an item that is missing', () => {
  test.each([
    ['while an older one stays was withdrawn', listed(1, 2, 3), [1, 3], [2], []],
    ['with everything older rolled off', listed(1, 2, 3), [1], [], [2, 3]],
    ['alone of its feed rolled off', listed(1), [], [], [1]],
    ['from the middle of a list of one day rolled off', listed(5, 5, 5), [1, 3], [], [2]],
    // 1 was put on top again by an editor
    ['below an old one on top rolled off', listed(9, 1, 2), [1, 2], [], [3]],
    // the third is dated wrongly, as if it were new
    ['above one with a newer date rolled off', listed(3, 4, 1), [1, 3], [], [2]],
    [
      'in editorial order, while one that is older and below it stays, was withdrawn',
      listed(4, 1, 9, 3),
      [1, 3, 4],
      [2],
      [],
    ],
  ])('%s', (_what, items, staying, withdrawn, rolledOff) => {
    expect(missing(items, staying)).toEqual({ withdrawn, rolledOff });
  });

  test('from a full list in editorial order had to make room', () => {
    expect(missing(listed(4, 1, 9, 3), [1, 3, 4], 0)).toEqual({ withdrawn: [], rolledOff: [2] });
    expect(missing(listed(1, 2, 3, 4, 5), [1, 3, 4, 5], 0)).toEqual({ withdrawn: [2], rolledOff: [] });
  });

  test('above one or two that a full list keeps for good had to make room', () => {
    expect(missing(listed(1, 2, 3, 900), [1, 2, 4], 0)).toEqual({ withdrawn: [], rolledOff: [3] });
    expect(missing(listed(1, 2, 3, 800, 900), [1, 2, 4, 5], 0)).toEqual({ withdrawn: [], rolledOff: [3] });
    expect(missing(listed(1, 2, 3, 900), [1, 2, 4])).toEqual({ withdrawn: [3], rolledOff: [] });
  });

  test('and was dropped is nobody’s concern', () => {
    const items = listed(1, 2, 3).map((item): StoredItem => ({ ...item, state: 'dropped' }));
    expect(missing(items, [1, 3])).toEqual({ withdrawn: [], rolledOff: [2] });
  });

  test('with most of its feed says that the feed is another, not that all of it was withdrawn', () => {
    const items = listed(...Array.from({ length: 40 }, (_, at) => at));
    expect(missing(items, [40]).withdrawn).toEqual([]);
    expect(missing(items, items.map(({ id }) => id).slice(10)).withdrawn).toHaveLength(10);
  });

  test('from a document that was cut is still looked for, up to a number', () => {
    const items = listed(...Array.from({ length: 5_003 }, (_, at) => at));
    expect(sortUnseen(items, ({ id }) => id === 1)).toEqual({ withdrawn: [], rolledOff: [5_002, 5_003] });
  });
});
