import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#testing/database/test-database.ts';
import { listen, startStranger } from '#testing/fetching/stranger.ts';
import { fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);

describe('what comes', () => {
  it('is handed over with all that was said of it', async () => {
    const server = await startStranger((_request, response) => {
      response.writeHead(200, {
        'Content-Type': 'Application/RSS+XML; charset=UTF-8',
        ETag: 'W/"one"',
        'Last-Modified': 'Sun, 29 Nov 2026 09:00:00 GMT',
        'Cache-Control': 'max-age=600',
        'Set-Cookie': 'a=b',
      });
      response.end('<rss/>');
    });
    const fetched = await fetchIt(`${server.origin}/feed?a=b#part`);
    expect(fetched).toMatchObject({
      kind: 'fetched',
      url: `${server.origin}/feed?a=b`,
      permanentUrl: null,
      etag: 'W/"one"',
      lastModified: 'Sun, 29 Nov 2026 09:00:00 GMT',
      maxAgeMs: 600_000,
      bytes: Buffer.from('<rss/>'),
      contentType: 'application/rss+xml; charset=utf-8',
      isCut: false,
    });
    expect(fetched).not.toHaveProperty('headers.set-cookie');
    expect(server.headers).toEqual({
      host: `127.0.0.1:${server.port}`,
      accept: expect.stringContaining('application/atom+xml'),
      'accept-encoding': 'gzip, br, deflate',
      'user-agent': 'ActionNews/0 (+https://news.example)',
      connection: 'close',
    });
  });

  it.each([
    ['feed', /^application\/atom\+xml/],
    ['page', /^text\/html/],
    ['picture', /^image\/jpeg/],
    ['data', /^application\/geo\+json, application\/json/],
  ] as const)('a %s is asked for as such', async (kind, accept) => {
    const server = await startStranger((request, response) => {
      response.statusCode = request.url === '/robots.txt' ? 404 : 200;
      response.end('x');
    });
    expect(await fetchIt(`${server.origin}/`, { kind })).toMatchObject({ kind: 'fetched', contentType: '' });
    expect(server.headers.accept).toMatch(accept);
  });

  it.each([
    ['::1', '[::1]'],
    ['127.0.0.1', '127.1'],
  ])('from %s as well', async (host, written) => {
    const server = await startStranger((_request, response) => response.end('x'), host);
    const way = testWay(`127.0.0.1,::1`);
    expect(await fetchIt(`http://${written}:${server.port}/`, {}, way)).toMatchObject({ kind: 'fetched' });
  });
});

describe('what is stored', () => {
  const etag = 'W/"ein \u00fc"';
  const lastModified = 'Sun, 29 Nov 2026 09:00:00 GMT';

  it('is asked for only if it has changed, and its validators go on', async () => {
    const server = await startStranger((_request, response) => response.writeHead(304, { ETag: '"two"' }).end());
    expect(await fetchIt(`${server.origin}/feed`, { etag, lastModified })).toEqual({
      kind: 'unchanged',
      url: `${server.origin}/feed`,
      permanentUrl: null,
      etag: '"two"',
      lastModified,
      maxAgeMs: null,
    });
    expect(server.headers).toMatchObject({ 'if-none-match': etag, 'if-modified-since': lastModified });
  });

  it('keeps its etag where the server doesn’t repeat it', async () => {
    const server = await startStranger((_request, response) =>
      response.writeHead(304, { 'Cache-Control': 'max-age=5' }).end(),
    );
    expect(await fetchIt(`${server.origin}/feed`, { etag })).toMatchObject({
      kind: 'unchanged',
      etag,
      lastModified: null,
      maxAgeMs: 5_000,
    });
  });

  it('whose validators cannot be sent is asked for anew', async () => {
    const server = await startStranger((_request, response) => response.end('x'));
    const odd = { etag: '"a"\r\nX-Evil: 1', lastModified: 'д' };
    expect(await fetchIt(`${server.origin}/feed`, odd)).toMatchObject({ kind: 'fetched' });
    expect(server.headers).not.toHaveProperty('if-none-match');
    expect(server.headers).not.toHaveProperty('x-evil');
  });
});

describe('nothing comes', () => {
  it.each([
    [304, 'status'],
    [206, 'status'],
    [400, 'status'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [410, 'gone'],
    [451, 'forbidden'],
    [500, 'status'],
    [503, 'status'],
    [301, 'status'],
    [300, 'status'],
  ])('from a server that says %i: %s', async (status, fault) => {
    const server = await startStranger((_request, response) => response.writeHead(status).end());
    expect(await fetchIt(`${server.origin}/feed`)).toMatchObject({ kind: 'failed', fault, status });
  });

  it('from where nobody listens', async () => {
    const server = createServer();
    const port = await listen(server, '127.0.0.1');
    await new Promise((resolve) => server.close(resolve));
    expect(await fetchIt(`http://127.0.0.1:${port}/?secret`)).toEqual({
      kind: 'failed',
      fault: 'unreachable',
      status: null,
      message: `127.0.0.1:${port}: ECONNREFUSED`,
      userMessage: 'The server cannot be reached.',
    });
  });

  it('from a name that there is not', async () => {
    expect(await fetchIt('http://news.example/', {}, testWay())).toMatchObject({
      kind: 'failed',
      fault: 'nameUnknown',
    });
    expect(await fetchIt('http://news.example/', {}, testWay('', { 'news.example': [] }))).toMatchObject({
      fault: 'nameUnknown',
    });
  });
});
