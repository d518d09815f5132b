import { expect, test } from 'vitest';
import { createRefresher } from '#components/desk/live/refresher.ts';
import { handClock } from '#testing/desk/hand-clock.ts';

function list() {
  const clock = handClock();
  const refreshedMs: number[] = [];
  const state = { isBusy: false };
  const refresher = createRefresher({
    refresh: () => refreshedMs.push(clock.nowMs()),
    isBusy: () => state.isBusy,
    ...clock,
  });
  return { ...refresher, state, refreshedMs, pass: clock.pass };
}

test('a change is shown at once, and several together', async () => {
  const { changed, pass, refreshedMs } = list();
  changed();
  changed();
  await pass(1_000);
  expect(refreshedMs).toEqual([300]);
});

test('while others type it is drawn anew each five seconds, and the last change is shown too', async () => {
  const { changed, pass, refreshedMs } = list();
  for (let second = 0; second < 12; second += 1) {
    changed();
    await pass(1_000);
  }
  await pass(10_000);
  expect(refreshedMs).toEqual([300, 5_300, 10_300, 15_300]);
});

test('it waits for somebody who is doing something with it', async () => {
  const { changed, pass, refreshedMs, state } = list();
  state.isBusy = true;
  changed();
  await pass(10_000);
  expect(refreshedMs).toEqual([]);
  state.isBusy = false;
  await pass(1_000);
  expect(refreshedMs).toEqual([10_300]);
});

test('a list that is left is not drawn any more', async () => {
  const { changed, stop, pass, refreshedMs } = list();
  changed();
  stop();
  await pass(10_000);
  expect(refreshedMs).toEqual([]);
});
