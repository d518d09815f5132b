import { expect, test } from 'vitest';
import { allowFrames, setStatus } from '#lib/page-notes.ts';
import { compose, type NextHandler } from '#lib/press/compose.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { rebuildRequest } from '#lib/press/rebuild-request.ts';

const request = () =>
  rebuildRequest({ method: 'GET', url: '/', siteUrl: 'http://localhost:3000', clientAddress: '127.0.0.1' });

test('a page is captured whole, whichever way its parts were written', async () => {
  const next: NextHandler = async (_request, response) => {
    response.setHeader('X-One', '1');
    response.writeHead(200, 'OK', { 'Content-Type': 'text/html' });
    response.write('<p>');
    response.write(Buffer.from('words'));
    response.end('</p>');
  };
  const composed = await compose(next, request());
  expect(composed.status).toBe(200);
  expect(composed.headers).toMatchObject({ 'x-one': '1', 'content-type': 'text/html' });
  expect(composed.body.toString()).toBe('<p>words</p>');
});

test('a page sets its own status, however deep the call', async () => {
  const next: NextHandler = async (_request, response) => {
    await Promise.resolve();
    setStatus(410);
    response.end('withdrawn');
  };
  expect((await compose(next, request())).status).toBe(410);
});

test('a redirect of Next keeps its status', async () => {
  const next: NextHandler = async (_request, response) => {
    setStatus(404);
    response.writeHead(308, { Location: '/story/right-1' });
    response.end();
  };
  const composed = await compose(next, request());
  expect(composed.status).toBe(308);
  expect(composed.headers.location).toBe('/story/right-1');
});

test('a page that shows a frame says whose, and no other page shows any', async () => {
  const next: NextHandler = async (asked, response) => {
    if (asked.url === '/player') allowFrames('https://player.example/film/7?dnt=1');
    if (asked.url === '/unsafe') allowFrames('http://player.example/film/7');
    response.end();
  };
  const policyOf = async (url: string) => {
    const asked = rebuildRequest({ method: 'GET', url, siteUrl: 'http://localhost', clientAddress: '' });
    const { frames } = await compose(next, asked);
    return String(readerHeaders('http://localhost', { frames })['content-security-policy']);
  };
  expect(await policyOf('/player')).toContain('; frame-src https://player.example; ');
  expect(await policyOf('/player')).toContain("default-src 'none'");
  for (const url of ['/', '/unsafe']) expect(await policyOf(url)).not.toContain('frame-src');
});

test('two pages composed at once do not mix their statuses', async () => {
  const next: NextHandler = async (asked, response) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (asked.url === '/missing') setStatus(404);
    response.end();
  };
  const missing = rebuildRequest({ method: 'GET', url: '/missing', siteUrl: 'http://localhost', clientAddress: '' });
  const [one, two] = await Promise.all([compose(next, missing), compose(next, request())]);
  expect([one.status, two.status]).toEqual([404, 200]);
});

test('outside the press, setting a status does nothing', () => {
  expect(() => setStatus(404)).not.toThrow();
});
