import { expect, test } from 'vitest';
import type { PageTag } from '#lib/page-notes.ts';
import { PageCache } from '#lib/press/cache/page-cache.ts';

const cacheOf = (maxBytes = 100_000) => new PageCache<string>(maxBytes, (page) => page.length);
const keep = (cache: PageCache<string>, key: string, page: string, ...tags: PageTag[]) =>
  cache.keep(key, { page, tags: new Set(tags) }, cache.begin());

test('a change drops exactly the pages that depend on it', () => {
  const cache = cacheOf();
  keep(cache, '/story/a-1', 'one', 'story:1', 'frame:1');
  keep(cache, '/story/b-2', 'two', 'story:2', 'frame:1');
  keep(cache, '/calgary', 'front', 'stories:1', 'frame:1');
  expect(cache.purge(['story:1', 'stories:1'])).toBe(2);
  expect([cache.find('/story/a-1'), cache.find('/story/b-2'), cache.find('/calgary')]).toEqual([
    undefined,
    'two',
    undefined,
  ]);
  expect(cache.purge(['frame:1'])).toBe(1);
  expect(cache.count).toBe(0);
  expect(cache.bytes).toBe(0);
});

test('a page on which something changed while it was composed is not kept', () => {
  const cache = cacheOf();
  const [story, other] = [cache.begin(), cache.begin()];
  cache.purge(['story:1']);
  expect(cache.keep('/story/a-1', { page: 'old', tags: new Set(['story:1']) }, story)).toBe(false);
  expect(cache.keep('/story/b-2', { page: 'two', tags: new Set(['story:2']) }, other)).toBe(true);
  expect(cache.find('/story/a-1')).toBeUndefined();
  const cleared = cache.begin();
  cache.clear();
  expect(cache.keep('/story/b-2', { page: 'two', tags: new Set(['story:2']) }, cleared)).toBe(false);
  expect(cache.find('/story/b-2')).toBeUndefined();
});

test('it holds no more than it may, and lets go first of what was read least recently', () => {
  const cache = cacheOf(3_000);
  for (const key of ['a', 'b', 'c']) keep(cache, key, key.repeat(600), 'paper');
  cache.find('a');
  keep(cache, 'd', 'd'.repeat(600), 'paper');
  expect(cache.find('b')).toBeUndefined();
  expect(cache.find('a')).toBeDefined();
  expect(cache.bytes).toBeLessThanOrEqual(3_000);
  expect(keep(cache, 'larger than everything', 'x'.repeat(4_000), 'paper')).toBe(false);
});

test('a page that was composed anew depends on what it depends on now', () => {
  const cache = cacheOf();
  keep(cache, '/calgary', 'with story 1', 'story:1');
  keep(cache, '/calgary', 'with story 2', 'story:2');
  expect(cache.purge(['story:1'])).toBe(0);
  expect(cache.find('/calgary')).toBe('with story 2');
  expect(cache.purge(['story:2'])).toBe(1);
});
