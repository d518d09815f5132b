import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildEnhancements, type Enhancements } from '#lib/press/build-enhancements.ts';

let made: Enhancements;
beforeAll(async () => {
  made = await buildEnhancements('https://news.example');
});

test('the paper’s own script stays small: 5 KB as it travels', () => {
  const { br, gzip } = made.print.sheets;
  expect(gzip.bytes.length).toBeGreaterThan(500);
  expect(gzip.bytes.length).toBeLessThan(5 * 1024);
  expect(br.bytes.length).toBeLessThan(gzip.bytes.length);
});

test('it is one whole module that asks for nothing but the page it is on', () => {
  const source = brotliDecompressSync(made.print.sheets.br.bytes).toString('utf8');
  expect(source).not.toMatch(/\bimport\b|\bfetch\((?!location\.pathname[,)])|XMLHttpRequest|innerHTML|eval\(/);
  expect(source).toContain('share-more');
});

test('it has the same address for the same contents, for good', async () => {
  expect(made.path).toMatch(/^\/paper\/enhance-[0-9a-f]{16}\.js$/);
  expect((await buildEnhancements('https://news.example')).path).toBe(made.path);
  expect(made.print.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});
