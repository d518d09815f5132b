import { expect, test } from 'vitest';
import { createPresenceLine } from '#components/desk/presence/presence-line.ts';
import type { PersonHere } from '#lib/stories/presence/types.ts';
import { handClock } from '#testing/desk/hand-clock.ts';

const ben: PersonHere = { name: 'Ben', isSelf: false, since: '10:41', blockIds: [] };

function openLine() {
  const clock = handClock();
  const saidMs: number[] = [];
  const shown: string[][] = [];
  const server: { answer: () => Promise<PersonHere[] | null> } = { answer: async () => [ben] };
  const line = createPresenceLine({
    say: () => {
      saidMs.push(clock.nowMs());
      return server.answer();
    },
    onPeople: (people) => shown.push(people.map(({ name }) => name)),
    ...clock,
  });
  return { ...line, server, saidMs, shown, pass: clock.pass };
}

test('whoever comes says so at once, and hears who is there', async () => {
  const { say, pass, saidMs, shown } = openLine();
  say();
  await pass(0);
  expect(saidMs).toEqual([0]);
  expect(shown).toEqual([['Ben']]);
});

test('a caret that runs through the story is told of once a second', async () => {
  const { say, pass, saidMs } = openLine();
  for (let tenths = 0; tenths < 25; tenths += 1) {
    say();
    await pass(100);
  }
  await pass(5_000);
  expect(saidMs).toEqual([0, 1_000, 2_000, 3_000]);
});

test('what changes while an answer is awaited is said after it', async () => {
  const { say, pass, saidMs, server } = openLine();
  const slow = Promise.withResolvers<PersonHere[]>();
  server.answer = () => slow.promise;
  say();
  await pass(0);
  say();
  await pass(3_000);
  expect(saidMs).toEqual([0]);
  slow.resolve([]);
  await pass(2_000);
  expect(saidMs).toHaveLength(2);
});

test('people are shown on through a hiccup, and not for longer than they would be there', async () => {
  const { say, pass, shown, server } = openLine();
  say();
  await pass(10_000);
  server.answer = async () => null;
  for (const ms of [10_000, 10_000]) {
    say();
    await pass(ms);
  }
  expect(shown).toEqual([['Ben']]);
  say();
  await pass(0);
  expect(shown).toEqual([['Ben'], []]);
});

test('whoever has left says no more', async () => {
  const { say, stop, pass, saidMs } = openLine();
  say();
  stop();
  await pass(5_000);
  expect(saidMs).toEqual([]);
});
