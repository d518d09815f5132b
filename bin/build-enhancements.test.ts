import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { writeEnhancements } from '#bin/build-enhancements.ts';
import type { Print } from '#lib/press/print.ts';
import { readEnhancements } from '#lib/press/read-enhancements.ts';

/** The script of a build that is just made. */
async function make(): Promise<{ path: string; print: Print }> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-build-'));
  await writeEnhancements(dir);
  const [[path, print] = []] = await readEnhancements(dir, 'https://news.example');
  if (!path || !print) throw new Error('the build has a script');
  return { path, print };
}

let made: Awaited<ReturnType<typeof make>>;
beforeAll(async () => {
  made = await make();
});

test('the paper’s own script stays small: 5 KB as it travels', () => {
  const { br, gzip } = made.print.encodings;
  expect(gzip.bytes.length).toBeGreaterThan(500);
  expect(gzip.bytes.length).toBeLessThan(5 * 1024);
  expect(br.bytes.length).toBeLessThan(gzip.bytes.length);
});

test('it is one whole module that asks for nothing but the page it is on', () => {
  const source = brotliDecompressSync(made.print.encodings.br.bytes).toString('utf8');
  expect(source).not.toMatch(/\bimport\b|\bfetch\((?!location\.pathname[,)])|XMLHttpRequest|innerHTML|eval\(/);
  expect(source).toContain('share-more');
});

test('it has the same address for the same contents, for good', async () => {
  expect(made.path).toMatch(/^\/paper\/enhance-[0-9a-f]{16}\.js$/);
  expect((await make()).path).toBe(made.path);
  expect(made.print.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});

test('a build without a script is served without one', async () => {
  expect(await readEnhancements(await mkdtemp(join(tmpdir(), 'action-news-build-')), 'https://news.example')).toEqual(
    new Map(),
  );
});
