import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftSaver } from '#components/webmail/writing/draft-saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(answers: ('done' | 'again')[] = []) {
  let saves = 0;
  const saver = createDraftSaver(
    async () => {
      saves += 1;
      return answers.shift() ?? 'done';
    },
    () => performance.now(),
  );
  return { saver, saves: () => saves, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

test('it saves once after a pause, however many keys came before', async () => {
  const { saver, saves, pass } = open();
  for (let keys = 0; keys < 5; keys += 1) {
    saver.typed();
    await pass(500);
  }
  expect(saves()).toBe(0);
  await pass(500);
  expect(saves()).toBe(1);
  await pass(60_000);
  expect(saves()).toBe(1);
});

test('whoever types without a pause is saved after five seconds', async () => {
  const { saver, saves, pass } = open();
  for (let keys = 0; keys < 30; keys += 1) {
    saver.typed();
    await pass(200);
  }
  expect(saves()).toBe(1);
});

test('a save that failed is tried again', async () => {
  const { saver, saves, pass } = open(['again', 'again']);
  saver.typed();
  await pass(1_000);
  expect(saves()).toBe(1);
  await pass(20_000);
  expect(saves()).toBe(3);
  await pass(60_000);
  expect(saves()).toBe(3);
});

test('one thing is sent at a time, in the order in which it was asked for', async () => {
  const { saver, pass } = open();
  const said: string[] = [];
  const task = (name: string, ms: number) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    said.push(`${name} ends`);
  };
  void saver.run(task('file', 300));
  void saver.run(task('other', 100));
  expect(saver.isBusy()).toBe(true);
  await pass(500);
  expect(said).toEqual(['file begins', 'file ends', 'other begins', 'other ends']);
  expect(saver.isBusy()).toBe(false);
});

test('while the form itself is sent, nothing is saved beside it; afterwards it is', async () => {
  const { saver, saves, pass } = open();
  saver.typed();
  saver.pause(true);
  saver.typed();
  await pass(10_000);
  expect(saves()).toBe(0);
  saver.pause(false);
  saver.typed();
  await pass(1_000);
  expect(saves()).toBe(1);
});
