import { text } from 'node:stream/consumers';
import { shouldServeStreamingMetadata } from 'next/dist/server/lib/streaming-metadata.js';
import { expect, test } from 'vitest';
import { rebuildRequest, rebuildUrl } from '#lib/press/rebuild-request.ts';
import nextConfig from '../../next.config.js';

test.each([
  ['/calgary/local?page=2', '/calgary/local?page=2'],
  ['/calgary/local?utm_source=x&page=2&_rsc=1', '/calgary/local?page=2'],
  ['/calgary?fbclid=abc', '/calgary'],
  ['/calgary/local?page=2&page=3', '/calgary/local?page=2'],
  ['//evil.example/path', '/evil.example/path'],
  ['/a/b?page=%22%3E%3Cscript%3E', '/a/b?page=%22%3E%3Cscript%3E'],
  ['/?page=2', '/'],
  ['/calgary?page=2', '/calgary'],
  ['/calgary/local?q=council&edition=calgary', '/calgary/local'],
  ['/calgary/local/?q=x&page=2', '/calgary/local/?page=2'],
  ['/calgary/corrections?page=2', '/calgary/corrections?page=2'],
  ['/calgary/topics/transit?page=2&exactly=1', '/calgary/topics/transit?page=2'],
  ['/calgary/topics?page=2', '/calgary/topics'],
  ['/calgary/archive/2026-11-23?page=2', '/calgary/archive/2026-11-23?page=2'],
  ['/calgary/about?page=2', '/calgary/about'],
  ['/story/crue-7?page=2', '/story/crue-7'],
  ['/story/crue-7/history?page=2', '/story/crue-7/history'],
  ['/feeds/calgary.rss?page=2', '/feeds/calgary.rss'],
  ['/share/mastodon/7?page=2&q=x', '/share/mastodon/7'],
  ['/search?page=2&x=1&to=2026-11-23&q=b', '/search?q=b&to=2026-11-23&page=2'],
])('%s is asked of Next as %s', (given, expected) => {
  expect(rebuildUrl(given)).toBe(expected);
});

test('a page is asked for with our own host and nothing of the visitor but the address and the path', () => {
  const request = rebuildRequest({
    method: 'GET',
    url: '/calgary',
    siteUrl: 'https://news.example.com',
    clientAddress: '192.0.2.7',
  });
  expect(request.headers).toEqual({
    host: 'news.example.com',
    'x-forwarded-host': 'news.example.com',
    'x-forwarded-proto': 'https',
    accept: 'text/html',
    'user-agent': 'action-news-press',
    'x-client-address': '192.0.2.7',
    'x-action-news-path': '/calgary',
  });
});

test('Next keeps the whole head of a page in its head, however late it is', () => {
  const { headers } = rebuildRequest({ method: 'GET', url: '/', siteUrl: 'http://localhost:3000', clientAddress: '' });
  expect(shouldServeStreamingMetadata(headers['user-agent'] ?? '', nextConfig.htmlLimitedBots?.source)).toBe(false);
});

test.each([
  ['/calgary/local?page=2', '/calgary/local'],
  ['/story/crue-7?x-action-news-path=/winnipeg', '/story/crue-7'],
  ['//evil.example/path', '/evil.example/path'],
  ['/', '/'],
])('the page of %s is told that its path is %s', (url, expected) => {
  const request = rebuildRequest({ method: 'GET', url, siteUrl: 'http://localhost:3000', clientAddress: '::1' });
  expect(request.headers['x-action-news-path']).toBe(expected);
});

test('a page is told the parameters it knows, and no others', () => {
  const url = '/search?x=1&edition=montreal&q=a%20b';
  const request = rebuildRequest({ method: 'GET', url, siteUrl: 'http://localhost:3000', clientAddress: '::1' });
  expect(request.headers['x-action-news-query']).toBe('q=a+b&edition=montreal');
});

test('a form comes with its body, its type and an origin the press has compared', async () => {
  const request = rebuildRequest({
    method: 'POST',
    url: '/story/a-1',
    siteUrl: 'http://localhost:3000',
    clientAddress: '::1',
    cookie: 'an_sender=x',
    form: { contentType: 'multipart/form-data; boundary=b', body: Buffer.from('--b--') },
  });
  expect(request.headers).toMatchObject({
    origin: 'http://localhost:3000',
    cookie: 'an_sender=x',
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': '5',
  });
  expect(await text(request)).toBe('--b--');
});
