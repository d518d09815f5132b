import { expect, test } from 'vitest';
import { awaitOpening } from '#components/desk/live/opening.ts';
import { dayMs, minuteMs, secondMs } from '#lib/clock.ts';
import { handClock } from '#testing/desk/hand-clock.ts';

function page(opensInMs: number | null, unreached = 0) {
  const { nowMs, later, pass } = handClock();
  const looksMs: number[] = [];
  const stop = awaitOpening({
    opensInMs,
    look: async () => {
      looksMs.push(nowMs());
      if (looksMs.length <= unreached) throw new Error('no network');
    },
    later,
  });
  return { looksMs, pass, stop };
}

test.each<[string, number | null, number[]]>([
  ['in five minutes', 5 * minuteMs, [5 * minuteMs]],
  ['now, by a clock that is a little ahead', -20, [secondMs]],
  ['in a month', 30 * dayMs, []],
  ['never', null, []],
])('a page shows a story that goes out %s when its time comes', async (_when, opensInMs, looksMs) => {
  const at = page(opensInMs);
  await at.pass(10 * minuteMs);
  expect(at.looksMs).toEqual(looksMs);
});

test('a server that is not reached then is asked again', async () => {
  const at = page(minuteMs, 2);
  await at.pass(2 * minuteMs);
  expect(at.looksMs).toEqual([60_000, 70_000, 80_000]);
});

test('a page that is left looks no more', async () => {
  const [early, late] = [page(minuteMs), page(minuteMs, 1)];
  early.stop();
  await late.pass(minuteMs);
  late.stop();
  await Promise.all([early.pass(2 * minuteMs), late.pass(2 * minuteMs)]);
  expect([early.looksMs, late.looksMs]).toEqual([[], [60_000]]);
});
