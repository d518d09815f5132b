import { once } from 'node:events';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOtherBuilds } from '#lib/press/built-files.ts';

const [older, own, newer] = ['1'.repeat(16), '2'.repeat(16), '3'.repeat(16)] as const;

let dir: string;
let server: Server;
let url: string;

const write = async (build: string, name: string, content: string) => {
  await mkdir(join(dir, build, 'static', 'chunks'), { recursive: true });
  await writeFile(join(dir, build, 'static', name), content);
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-builds-'));
  await write(older, 'chunks/older.css', 'a { color: red }');
  await write(own, 'chunks/own.css', 'ours');
  await writeFile(join(dir, older, 'BUILD_ID'), 'no file for readers');
  const next = withOtherBuilds(async (_request, response) => void response.end('Next'), join(dir, own), dir);
  server = createServer((request, response) => void next(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

test('a page of the build before finds its style sheet, for good', async () => {
  const answer = await fetch(`${url}/_next/static/chunks/older.css`);
  expect(await answer.text()).toBe('a { color: red }');
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('a page of a build that was made since this copy was started finds its font', async () => {
  expect(await (await fetch(`${url}/_next/static/chunks/newer.woff2`)).text()).toBe('Next');
  await write(newer, 'chunks/newer.woff2', 'a font');
  expect(await (await fetch(`${url}/_next/static/chunks/newer.woff2`)).text()).toBe('a font');
});

test.each([
  '/_next/static/chunks/own.css',
  '/_next/static/chunks/nowhere.css',
  '/_next/static/..%2fBUILD_ID.css',
  '/_next/static/%2e%2e/BUILD_ID',
  '/_next/static/chunks',
  '/desk',
])('Next answers %s', async (path) => {
  expect(await (await fetch(`${url}${path}`)).text()).toBe('Next');
});
