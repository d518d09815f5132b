import { type Answer, ask } from '#testing/http/ask.ts';
import { running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';

/** How long anybody may keep an answer, and what it varies by; `null`: by nothing. */
const keepable = 'Accept-Encoding';
const kinds: readonly [name: string, path: string, status: number, keeps: RegExp, vary: string | null][] = [
  ['a front', '/sherbrooke', 200, /^public, max-age=0, s-maxage=30, /, keepable],
  ['nothing there', '/sherbrooke/nothing-there', 404, /^public, max-age=0, s-maxage=10$/, keepable],
  ['a redirect', '/sherbrooke/', 308, /^public, max-age=0, s-maxage=10$/, keepable],
  ['a search', '/search?q=neige', 200, /^public, max-age=0, /, keepable],
  ['a feed', '/feeds/sherbrooke.rss', 200, /^public, max-age=\d+, s-maxage=\d+/, keepable],
  ['no feed', '/feeds/nothing-there.rss', 404, /^public, max-age=60$/, keepable],
  ['a sitemap', '/sitemap.xml', 200, /^public, max-age=\d+, s-maxage=\d+/, keepable],
  ['robots.txt', '/robots.txt', 200, /^public, max-age=\d+, s-maxage=\d+/, keepable],
  ['a card', '/cards/sherbrooke.jpg', 200, /^public, max-age=\d+, s-maxage=\d+/, null],
  ['an icon', '/icons/icon-192.png', 200, /^public, max-age=86400$/, null],
  ['a drawn icon', '/favicon.svg', 200, /^public, max-age=86400$/, keepable],
  ['no icon', '/icons/none.png', 404, /^no-store$/, null],
  ['no file of the build', '/_next/static/none.css', 404, /^no-store$/, null],
  ['no picture', '/media/none.jpg', 404, /^no-store$/, null],
  ['signing in', '/desk/sign-in', 200, /^private, no-store$/, null],
  ['a secret', '/share/status/no-such-token', 404, /^private, no-store$/, keepable],
  ['health', '/health/live', 200, /^no-store$/, null],
  ['what cannot be read', '/%', 400, /^private, no-store$/, keepable],
];

test('every kind of answer says how long it may be kept, and what it depends on', async ({ request }) => {
  const { url } = running();
  const front = await (await request.get('/calgary')).text();
  const found = (pattern: RegExp) => pattern.exec(front)?.[0] ?? 'none';
  const forGood = /^public, max-age=31536000, immutable$/;
  const all: typeof kinds = [
    ...kinds,
    ['a picture', found(/\/media\/[\w.-]+/), 200, forGood, null],
    ['a file of the build', found(/\/_next\/static\/[\w./-]+\.css/), 200, forGood, keepable],
  ];
  for (const [name, path, status, keeps, vary] of all) {
    const headers = { 'accept-encoding': 'identity' };
    const answer = await ask(url, path, { headers });
    expect(answer.status, name).toBe(status);
    expectComplete(answer, name);
    expect(answer.headers['cache-control'], name).toMatch(keeps);
    if (!path.startsWith('/desk')) expect(answer.headers.vary ?? null, name).toBe(vary);
    const head = await ask(url, path, { headers, method: 'HEAD' });
    expect(head.bytes, name).toHaveLength(0);
    expect(head.status, name).toBe(status);
    expect(head.headers['content-length'], name).toBe(answer.headers['content-length']);
    expect(head.headers['cache-control'], name).toBe(answer.headers['cache-control']);
    const { etag } = answer.headers;
    if (status === 200 && /^public/.test(answer.headers['cache-control'] ?? '')) expect(etag, name).toBeDefined();
    if (status === 200 && etag) {
      const known = await ask(url, path, { headers: { ...headers, 'if-none-match': etag } });
      expect(known.status, name).toBe(304);
      expect(known.bytes, name).toHaveLength(0);
      expect(known.headers.etag, name).toBe(etag);
      expect(known.headers['cache-control'], name).toBe(answer.headers['cache-control']);
      expect(known.headers.vary, name).toBe(answer.headers.vary);
      expect(known.headers['content-length'], name).toBeUndefined();
    }
    const wrong = await ask(url, path, { headers, method: 'DELETE' });
    expectComplete(wrong, `${name}, deleted`);
    expect(wrong.status, name).toBe(path === '/%' ? 400 : 405);
    if (wrong.status === 405) expect(wrong.headers.allow, name).toMatch(/^GET, HEAD(, POST)?$/);
    expect(wrong.headers['cache-control'], name).toBe('private, no-store');
  }
});

/** What no answer is without, and what none has. */
function expectComplete({ headers }: Answer, name: string): void {
  expect(headers['x-content-type-options'], name).toBe('nosniff');
  expect(headers['content-security-policy'], name).toContain("default-src 'none'");
  expect(headers['content-type'], name).toMatch(/^\w+\/[\w.+-]+/);
  expect(headers['set-cookie'], name).toBeUndefined();
  expect(headers['x-powered-by'], name).toBeUndefined();
  expect(headers.date, name).toBeDefined();
}
