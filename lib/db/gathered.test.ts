import { setImmediate as soon } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { describe, expect, it } from 'vitest';
import { gathered } from '#lib/db/gathered.ts';

const db = drizzle.mock();

/** Doubles numbers; each run waits until it is let go. */
function heldDoubling(keyOf: (item: number) => number = (item) => item) {
  const runs: number[][] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const double = gathered<number, number>(keyOf, async (_db, items) => {
    runs.push([...items]);
    await gate;
    if (items.includes(13)) throw new Error('expected by this test');
    return items.map((item) => item * 2);
  });
  return { runs, double: (item: number) => double(db, item), open };
}

describe('what is asked for', () => {
  it('is done together, and what comes meanwhile together after it', async () => {
    const { runs, double, open } = heldDoubling();
    const results = [1, 2].map(double);
    await soon();
    expect(runs).toEqual([[1, 2]]);
    results.push(...[3, 4].map(double));
    await soon();
    expect(runs).toEqual([[1, 2]]);
    open();
    expect(await Promise.all(results)).toEqual([2, 4, 6, 8]);
    expect(runs).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await double(5)).toBe(10);
  });

  it('is not done with another of the same key', async () => {
    const { runs, double, open } = heldDoubling((item) => item % 3);
    const results = Promise.all([1, 2, 5, 3, 8].map(double));
    open();
    expect(await results).toEqual([2, 4, 10, 6, 16]);
    expect(runs).toEqual([[1, 2, 3], [5], [8]]);
  });

  it('fails alone', async () => {
    const { runs, double, open } = heldDoubling();
    const results = Promise.allSettled([1, 2, 13, 4].map(double));
    open();
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(runs).toEqual([[1, 2, 13, 4], [1], [2], [13], [4]]);
  });

  it('of another database is not waited for', async () => {
    const runs: number[][] = [];
    const never = gathered<number, number>(
      (item) => item,
      (_db, items) => {
        runs.push([...items]);
        return new Promise(() => {});
      },
    );
    void never(db, 1);
    void never(drizzle.mock(), 2);
    await soon();
    expect(runs).toEqual([[1], [2]]);
  });
});
