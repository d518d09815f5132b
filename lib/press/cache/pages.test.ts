import { expect, test } from 'vitest';
import type { PageTag } from '#lib/page-notes.ts';
import { Freshness } from '#lib/press/cache/freshness.ts';
import { Pages, type Printed } from '#lib/press/cache/pages.ts';
import { makePrint } from '#lib/press/print.ts';

const begin = Date.parse('2025-11-23T15:35:00Z');
const minute = 60_000;

/** A paper of which each address shows how often it was composed. */
function paper({ status = 200, tags = ['story:1'] as PageTag[], validUntilMs = Number.POSITIVE_INFINITY } = {}) {
  const state = { composed: 0, composing: 0, nowMs: begin, fails: false, gate: Promise.resolve() };
  const freshness = new Freshness();
  freshness.seen(begin);
  const pages = new Pages({
    print: async (key): Promise<Printed> => {
      state.composed += 1;
      state.composing += 1;
      const words = `${key} ${state.composed}`;
      try {
        await state.gate;
        if (state.fails) throw new Error('the database is away');
        const print = await makePrint(status, { words }, Buffer.from(words));
        return { print, tags: new Set(tags), validUntilMs, mayKeep: true };
      } finally {
        state.composing -= 1;
      }
    },
    maxBytes: 1_000_000,
    freshness,
    nowMs: () => state.nowMs,
  });
  /** As time goes by with the database at hand. */
  const pass = (ms: number) => {
    state.nowMs += ms;
    freshness.seen(state.nowMs);
  };
  const read = async (key: string) => {
    const kept = pages.find(key);
    if (kept) return `hit ${kept.headers.words}`;
    const { print, state: found } = await pages.print(key);
    return `${found} ${print.headers.words}`;
  };
  return { state, pages, pass, read };
}

test('a page is composed once, and anew when something on it changed', async () => {
  const { read, pages } = paper();
  expect(await read('/story/a-1')).toBe('miss /story/a-1 1');
  expect(await read('/story/a-1')).toBe('hit /story/a-1 1');
  pages.purge(['story:2']);
  expect(await read('/story/a-1')).toBe('hit /story/a-1 1');
  pages.purge(['story:1']);
  expect(await read('/story/a-1')).toBe('miss /story/a-1 2');
});

test('two hundred readers who ask at once wait for one page', async () => {
  const { state, read } = paper();
  const gate = Promise.withResolvers<void>();
  state.gate = gate.promise;
  const readers = Array.from({ length: 200 }, () => read('/calgary'));
  gate.resolve();
  expect(new Set(await Promise.all(readers))).toEqual(new Set(['miss /calgary 1']));
  expect(state.composed).toBe(1);
});

test('what changed while a page was composed is not kept in its old form', async () => {
  const { state, read, pages } = paper();
  const gate = Promise.withResolvers<void>();
  state.gate = gate.promise;
  const first = read('/calgary');
  pages.purge(['story:1']);
  gate.resolve();
  expect(await first).toBe('miss /calgary 1');
  expect(await read('/calgary')).toBe('miss /calgary 2');
});

test('a page that is true until a moment is composed anew at that moment, not before', async () => {
  const { read, pass } = paper({ validUntilMs: begin + 2 * minute });
  await read('/calgary');
  pass(2 * minute - 1);
  expect(await read('/calgary')).toBe('hit /calgary 1');
  pass(1);
  expect(await read('/calgary')).toBe('miss /calgary 2');
});

test('an old page is shown once more while it is composed anew in passing', async () => {
  const { read, pass, state } = paper();
  await read('/calgary');
  pass(6 * minute);
  expect(await read('/calgary')).toBe('hit /calgary 1');
  await expect.poll(() => read('/calgary')).toBe('hit /calgary 2');
  expect(state.composed).toBe(2);
});

test('when composing fails the expired page is sent; one that was purged never comes back', async () => {
  const { read, pass, state, pages } = paper({ validUntilMs: begin + minute });
  await read('/calgary');
  pass(2 * minute);
  state.fails = true;
  expect(await read('/calgary')).toBe('stale /calgary 1');
  pages.purge(['story:1']);
  await expect(read('/calgary')).rejects.toThrow('the database is away');
  state.fails = false;
  expect(await read('/calgary')).toMatch(/^miss/);
});

test('cut off from the database it shows what it has for an hour, keeps nothing new, and then nothing at all', async () => {
  const { read, state } = paper();
  await read('/calgary');
  state.nowMs += 30 * minute;
  expect(await read('/calgary')).toBe('hit /calgary 1');
  // what is composed in passing is done before more time goes by
  await expect.poll(() => state.composing).toBe(0);
  expect(await read('/story/b-2')).toMatch(/^miss/);
  expect(await read('/story/b-2')).toMatch(/^miss/);
  state.nowMs += 31 * minute;
  state.fails = true;
  await expect(read('/calgary')).rejects.toThrow('the database is away');
});

test.each([
  ['nothing is there', { status: 404 }, '/nowhere'],
  ['it is somewhere else', { status: 308 }, '/story/old-1'],
])('where %s is remembered for seconds only', async (_name, options, key) => {
  const { read, pass, state } = paper(options);
  await read(key);
  expect(await read(key)).toMatch(/^hit/);
  pass(10_000);
  expect(await read(key)).toMatch(/^miss/);
  expect(state.composed).toBe(2);
});

test('a page that says nothing of what it depends on is never kept', async () => {
  const { read } = paper({ tags: [] });
  await read('/calgary');
  expect(await read('/calgary')).toBe('miss /calgary 2');
});
