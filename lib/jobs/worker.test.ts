import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, test } from 'vitest';
import { type Chore, runChores } from '#lib/jobs/worker.ts';

const db = drizzle.mock();

test('a chore with more to do is asked again at once, and rests when it is done', async () => {
  const stop = new AbortController();
  const answers = [2, 1, 0];
  const asked: number[] = [];
  const chore: Chore = {
    name: 'counting',
    // longer than any test: after 0 it is not asked again
    restMs: 3_600_000,
    run: async () => {
      const answer = answers.shift() ?? -1;
      asked.push(answer);
      if (answer === 0) setImmediate(() => stop.abort());
      return answer;
    },
  };
  await runChores(db, [chore], stop.signal);
  expect(asked).toEqual([2, 1, 0]);
});

test('one chore that fails keeps no other from its work, and stopping ends them all', async () => {
  const stop = new AbortController();
  let done = 0;
  const failing: Chore = { name: 'failing', restMs: 1, run: () => Promise.reject(new Error('expected by this test')) };
  const working: Chore = {
    name: 'working',
    restMs: 0,
    run: async () => {
      done += 1;
      if (done === 5) stop.abort();
      return 0;
    },
  };
  await runChores(db, [failing, working], stop.signal);
  expect(done).toBe(5);
});
