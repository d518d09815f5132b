import { once } from 'node:events';
import { globSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDoor, type TestDoor, testContext, testSite } from '#testing/press/test-door.ts';

const siteUrl = testSite;
let door: TestDoor;
/** What Next got to see. */
let composed: string[];

beforeAll(async () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  door = await openTestDoor(
    await testContext({
      next: async ({ method, url }, response) => {
        composed.push(`${method} ${url}`);
        response.writeHead(200, html).end('<!DOCTYPE html><html><body>a page</body></html>');
      },
    }),
  );
});
afterAll(() => door.close());
beforeEach(() => {
  composed = [];
});

async function post(path: string, origin: string | null): Promise<number | undefined> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(origin ? { origin } : {}) };
  const sent = request({ port: door.port, host: '127.0.0.1', path, method: 'POST', headers }).end('token=abc');
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  await text(answer);
  return answer.statusCode;
}

/** Every reader page there is, whether it has a form today or not. */
const pages = globSync('**/{page.tsx,route.ts}', { cwd: 'app/(reader)' })
  .map((file) => `/${file}`.replace(/\/(page\.tsx|route\.ts)$/, '').replaceAll(/\[[^\]]+\]/g, 'abc-1') || '/')
  .map((path) => path.replaceAll(/\/\([^)]*\)/g, '') || '/');
const oneClick = '/share/never/abc-1/one-click';

describe('a form from elsewhere', () => {
  const elsewhere = [
    null,
    'null',
    'https://evil.example',
    'https://news.example.evil.example',
    'http://news.example',
    'https://news.example:8443',
    'https://evil.example@news.example.evil',
    'news.example',
    '*',
  ];
  test.each(pages.filter((path) => path !== oneClick))('is refused at %s, and Next never sees it', async (path) => {
    for (const origin of elsewhere) expect(await post(path, origin), String(origin)).toBe(403);
    expect(composed).toEqual([]);
    expect(await post(path, siteUrl)).toBe(200);
    expect(composed).toEqual([`POST ${path}`]);
  });

  test('is taken where mail programs post by themselves: the token guards it', async () => {
    expect(pages).toContain(oneClick);
    for (const origin of elsewhere) expect(await post(oneClick, origin)).toBe(200);
  });

  test('is tried at every page with a form', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['/story/abc-1', '/share/status/abc-1', '/share/confirm/abc-1', '/share/never/abc-1']),
    );
    expect(pages.length).toBeGreaterThan(20);
  });
});
