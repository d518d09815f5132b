import type { APIRequestContext } from '@playwright/test';
import { machineNowMs } from '#lib/clock.ts';
import { type Answer, type Asked, ask } from '#testing/http/ask.ts';
import { multipartOf, multipartType } from '#testing/http/multipart.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { expect, test } from './journey.ts';

/**
 * What is kept is the same for everybody, and only that is kept. These pages are of the French edition, which no other
 * journey changes.
 */
const hit = 'action-news; hit';
const bypass = 'action-news; fwd=bypass';

test('a story is kept: all who ask after the first get the same bytes, however they ask', async ({ request }) => {
  const { url } = running();
  const path = await frenchStory(request);
  const asked = (headers: Asked['headers'], method = 'GET') => ask(url, path, { method, headers });
  await asked({});
  // a change of the whole paper by another journey may come between two of them, so all of it is tried again
  await expect(async () => {
    const plain = await asked({ 'accept-encoding': 'identity' });
    const again = await asked({ 'accept-encoding': 'identity' });
    expect(again.headers['cache-status']).toBe(hit);
    expect(again.bytes.equals(plain.bytes)).toBe(true);
    for (const encoding of ['br', 'gzip']) {
      const packed = await asked({ 'accept-encoding': encoding });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.headers.vary).toContain('Accept-Encoding');
      expect(packed.body).toBe(plain.body);
      expect(packed.headers.etag, 'each form has its own').not.toBe(plain.headers.etag);
    }
    const head = await asked({ 'accept-encoding': 'identity' }, 'HEAD');
    expect(head.bytes).toHaveLength(0);
    expect(stable(head)).toEqual(stable(plain));
    expect(Number(head.headers['content-length'])).toBe(plain.bytes.length);
    const unchanged = await asked({ 'accept-encoding': 'identity', 'if-none-match': plain.headers.etag });
    expect(unchanged.status).toBe(304);
    expect(unchanged.bytes).toHaveLength(0);
    expect(unchanged.headers.etag).toBe(plain.headers.etag);
    expect(unchanged.headers['cache-control']).toBe(plain.headers['cache-control']);
    const other = await asked({ 'accept-encoding': 'identity', 'if-none-match': '"another"' });
    expect(other.status).toBe(200);
  }).toPass({ timeout: 20_000 });
});

test('a page is kept once, whatever it does not read stands behind its address', async ({ request }) => {
  const { url } = running();
  const story = await frenchStory(request);
  const invented = `${machineNowMs()}`;
  const same = [
    `${story}?page=${invented}`,
    `${story}?q=${invented}&edition=sherbrooke&utm_source=x`,
    story.replace('/story/', '/story/%').replace(/%(.)/, (_, sign) => `%${sign.charCodeAt(0).toString(16)}`),
    `/sherbrooke?page=${invented}`,
    `/sherbrooke/about?page=${invented}`,
    `/feeds/sherbrooke.rss?page=${invented}`,
  ];
  await expect(async () => {
    for (const path of [story, '/sherbrooke', '/sherbrooke/about', '/feeds/sherbrooke.rss']) await ask(url, path);
    for (const path of same) expect((await ask(url, path)).headers['cache-status'], path).toBe(hit);
  }).toPass({ timeout: 20_000 });
  const second = await ask(url, `/sherbrooke/local?page=${invented}`);
  expect(second.status, 'a list does read it').toBe(404);
});

test('nothing a visitor sends colours the page of another', async ({ request }) => {
  const { url } = running();
  const story = await frenchStory(request);
  const headers: Asked['headers'][] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-forwarded-for': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9;host=evil.example;proto=gopher' },
    { rsc: '1' },
    { rsc: '1', 'next-router-state-tree': '%5B%22evil.example%22%5D', 'next-router-prefetch': '1' },
    { 'next-action': 'f'.repeat(42) },
    { 'next-url': '/evil.example', 'x-middleware-subrequest': 'middleware', 'x-nextjs-data': '1' },
    { 'x-invoke-path': '/evil.example', 'x-matched-path': '/evil.example', 'x-now-route-matches': '1=evil.example' },
    { cookie: 'evil.example=1; an_sender=evil.example; __prerender_bypass=evil.example' },
    { 'accept-language': 'de', accept: 'application/evil.example', 'user-agent': 'evil.example' },
    { 'x-client-address': 'evil.example', 'x-page-path': '/evil.example', 'x-page-query': 'q=evil.example' },
    { range: 'bytes=0-9', 'content-security-policy': 'evil.example', purpose: 'prefetch' },
  ];
  const odd = ['/sherbrooke', story].flatMap((path) => [
    `${path}?utm_source=evil.example`,
    `${path}?page=1&page=2`,
    `${path}?_rsc=evil.example&__nextLocale=evil.example`,
    `${path}?from=evil.example&to=evil.example&q=evil.example`,
    `/${path}`,
    `//evil.example/..${path}`,
    `//evil.example`,
    `/\\evil.example`,
    `${path}/`,
    `${path}//`,
    `/.${path}`,
    `/evil/..${path}`,
    `/%2e%2e${path}`,
    `${path}%2f`,
    `${path};evil.example`,
    `${path}.rsc`,
    `/_next/data/evil${path}.json`,
    `http://evil.example${path}`,
    path.replace('s', '%73'),
    path.toUpperCase(),
  ]);
  await expect(async () => {
    for (const path of ['/sherbrooke', story]) {
      await ask(url, path);
      const before = await ask(url, path);
      const storm = [
        ...headers.map((given) => ask(url, path, { headers: given })),
        ...headers.map((given) => ask(url, path, { headers: given, method: 'HEAD' })),
        ...odd.map((target) => ask(url, target)),
        ...odd.map((target) => ask(url, target, { headers: { ...headers[0], ...headers[1], ...headers[4] } })),
      ];
      for (const answer of await Promise.all(storm)) expectHarmless(answer);
      const after = await ask(url, path);
      expect(after.headers['cache-status']).toBe(hit);
      expect(after.headers.etag).toBe(before.headers.etag);
      expect(after.bytes.equals(before.bytes)).toBe(true);
      for (const given of headers) {
        const coloured = await ask(url, path, { headers: given });
        expect(coloured.status, JSON.stringify(given)).toBe(200);
        expect(coloured.bytes.equals(before.bytes), JSON.stringify(given)).toBe(true);
      }
    }
  }).toPass({ timeout: 40_000 });
});

test('what is somebody’s own is never kept', async ({ page, request }) => {
  const { url } = running();
  const story = await frenchStory(request);
  const id = /-(\d+)$/.exec(story)?.[1] ?? '';
  await signIn(page, 'editor');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const form = { 'content-type': multipartType, origin: url };
  const attempts: [name: string, target: string, asked: Asked][] = [
    ['a preview', `/preview/${id}`, { headers: { cookie } }],
    ['the same by a stranger', `/preview/${id}`, {}],
    ['a confirmation', '/share/confirm/no-such-token', {}],
    ['never again', '/share/never/no-such-token', {}],
    ['Mastodon', `/share/mastodon/${id}`, {}],
    ['a form', story, { method: 'POST', headers: form, body: multipartOf({ x: 'y' }) }],
  ];
  for (const [name, target, asked] of attempts) {
    for (const time of ['first', 'second']) {
      const answer = await ask(url, target, asked);
      expect(answer.headers['cache-control'], `${name}, ${time}`).toBe('private, no-store');
      expect(answer.headers['cache-status'], `${name}, ${time}`).toBe(bypass);
      expect(answer.headers['surrogate-key'], `${name}, ${time}`).toBeUndefined();
    }
  }
  const own = await ask(url, `/preview/${id}`, { headers: { cookie } });
  expect(own.status).toBe(200);
  expect((await ask(url, `/preview/${id}`)).body).not.toContain('<article');
});

async function frenchStory(request: APIRequestContext): Promise<string> {
  const front = await (await request.get('/sherbrooke')).text();
  return /href="(\/story\/[^"]+)"/.exec(front)?.[1] ?? '';
}

/** Headers without what is each answer's own. */
function stable({ headers }: Answer) {
  const { date: _, 'x-request-id': __, 'cache-status': ___, connection: ____, ...rest } = headers;
  return rest;
}

/** It leads nowhere else, leaves nothing in a browser and says nothing the visitor said. */
function expectHarmless({ status, headers, body }: Answer): void {
  expect(status).toBeLessThan(500);
  expect(headers['set-cookie']).toBeUndefined();
  if (headers.location) expect(new URL(headers.location, running().url).host).toBe(new URL(running().url).host);
  const { location: _, ...others } = headers;
  expect(JSON.stringify(others)).not.toContain('evil.example');
  expect(headers['content-type'] ?? '').not.toContain('text/x-component');
  // a search may say what was searched for; nothing here is one
  expect(body).not.toMatch(/(?:href|src|action|content)="(?:https?:)?\/\/evil\.example/);
}
