import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StaticFiles } from '#lib/press/static-files.ts';

let root: string;
let files: StaticFiles;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'action-news-files-'));
  await mkdir(join(root, 'build', 'chunks'), { recursive: true });
  await mkdir(join(root, 'public', 'icons'), { recursive: true });
  await writeFile(join(root, 'build', 'chunks', '[a] b.js'), 'x()');
  await writeFile(join(root, 'build', 'chunks', '.hidden.js'), 'x()');
  await writeFile(join(root, 'build', 'page.html'), '<p>');
  await writeFile(join(root, 'public', 'icons', 'a.png'), 'png');
  await writeFile(join(root, 'secret.js'), 'x()');
  await mkdir(join(root, 'older'));
  await writeFile(join(root, 'older', 'older.css'), 'a { color: red }');
  files = new StaticFiles(
    [
      {
        path: '/_next/static/',
        dirs: async () => ['build', 'older', 'newer'].map((name) => join(root, name)),
        cacheControl: 'immutable',
      },
      { path: '/', dirs: async () => [join(root, 'public')], cacheControl: 'a day' },
    ],
    { 'x-content-type-options': 'nosniff' },
  );
});
afterAll(() => rm(root, { recursive: true }));

test('a file goes out with its type, its headers and how long it may be kept', async () => {
  const script = await files.find('/_next/static/chunks/%5Ba%5D%20b.js');
  expect(script?.headers).toEqual({
    'x-content-type-options': 'nosniff',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'immutable',
    vary: 'Accept-Encoding',
  });
  const icon = await files.find('/icons/a.png');
  expect(icon?.headers['content-type']).toBe('image/png');
  expect(icon?.headers['cache-control']).toBe('a day');
  expect(icon?.headers.vary, 'nothing is negotiated').toBeUndefined();
  expect(icon?.encodings.br.head).not.toContain('content-encoding');
});

test.each([
  '/_next/static/none.css',
  '/_next/static/chunks',
  '/_next/static/chunks/',
  '/_next/static/',
  '/_next/static',
  '/_next/',
  '/_next/static/page.html',
  '/_next/static/..%2f..%2fsecret.js',
  '/_next/static/%2e%2e/secret.js',
  '/_next/static/chunks/[a] b.js/more.js',
  `/_next/static/${'a'.repeat(300)}.js`,
  '/icons/',
  '/icons/none.png',
  '/icons/..%2f..%2fsecret.js',
])('there is no %s', async (path) => {
  expect(await files.find(path)).toBeNull();
});

test('a file that comes later is found then', async () => {
  expect(await files.find('/icons/later.png')).toBeNull();
  await writeFile(join(root, 'public', 'icons', 'later.png'), 'png');
  expect(await files.find('/icons/later.png')).not.toBeNull();
});

test('a page of the build before finds its style sheet, and one of a build that comes later its font', async () => {
  expect((await files.find('/_next/static/older.css'))?.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(await files.find('/_next/static/newer.woff2')).toBeNull();
  await mkdir(join(root, 'newer'));
  await writeFile(join(root, 'newer', 'newer.woff2'), 'a font');
  expect((await files.find('/_next/static/newer.woff2'))?.headers['cache-control']).toBe('immutable');
});
