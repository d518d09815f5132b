import { describe, expect, it } from 'vitest';
import { testDatabase } from '#testing/database/test-database.ts';
import { redirectTo, startStranger } from '#testing/fetching/stranger.ts';
import { fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);

/** A server whose paths redirect as they say: "/301/302/end" with 301 to "/302/end", and that with 302 to "/end". */
const startRedirects = () =>
  startStranger((request, response) => {
    const [, status = '', ...rest] = (request.url ?? '').split('/');
    if (status === 'end') response.end('x');
    else response.writeHead(Number(status), { Location: `/${rest.join('/')}` }).end();
  });

describe('a redirect', () => {
  it.each([
    ['/end', null],
    ['/301/end', '/end'],
    ['/308/end', '/end'],
    ['/301/308/end', '/end'],
    ['/301/302/end', '/302/end'],
    ['/302/301/end', null],
    ['/303/end', null],
    ['/307/end', null],
    ['/308/307/301/end', '/307/301/end'],
  ])('of %s has for good moved to %s', async (path, permanent) => {
    const { origin } = await startRedirects();
    expect(await fetchIt(`${origin}${path}`)).toMatchObject({
      kind: 'fetched',
      url: `${origin}/end`,
      permanentUrl: permanent && `${origin}${permanent}`,
    });
  });

  it('is followed five times', async () => {
    const { origin, asked } = await startRedirects();
    expect(await fetchIt(`${origin}/302/302/302/302/302/end`)).toMatchObject({ kind: 'fetched' });
    expect(await fetchIt(`${origin}/302/302/302/302/302/302/end`)).toMatchObject({ fault: 'tooManyRedirects' });
    expect(asked.filter((path) => path === '/end')).toHaveLength(1);
  });

  it('in a circle ends', async () => {
    const { origin, asked } = await startStranger(redirectTo('/'));
    expect(await fetchIt(`${origin}/`)).toMatchObject({ kind: 'failed', fault: 'tooManyRedirects' });
    expect(asked).toHaveLength(6);
  });

  it('may be relative, in UTF-8, and with a fragment', async () => {
    const there = await startStranger((_request, response) => response.end('x'));
    const here = await startStranger(redirectTo(`//127.0.0.1:${there.port}/é#part`));
    expect(await fetchIt(`${here.origin}/`)).toMatchObject({ url: `${there.origin}/%C3%A9` });
  });

  it('takes validators and a name of its own along', async () => {
    const there = await startStranger((_request, response) => response.writeHead(304).end());
    const here = await startStranger(redirectTo(`http://other.example:${there.port}/`, 301));
    const way = testWay('127.0.0.1', { 'other.example': ['127.0.0.1'] });
    const unchanged = await fetchIt(`${here.origin}/`, { etag: '"a"' }, way);
    expect(unchanged).toMatchObject({ kind: 'unchanged', permanentUrl: `http://other.example:${there.port}/` });
    expect(there.headers).toMatchObject({ host: `other.example:${there.port}`, 'if-none-match': '"a"' });
  });

  it.each([
    ['ftp://news.example/', 'badUrl'],
    ['file:///etc/passwd', 'badUrl'],
    ['javascript:alert(1)', 'badUrl'],
    ['data:text/xml,<rss/>', 'badUrl'],
    ['http://user@news.example/', 'badUrl'],
    ['http://news.example:22/', 'badUrl'],
    ['http://[bad', 'badUrl'],
    ['http://localhost/', 'privateAddress'],
    ['http://169.254.169.254/latest/meta-data/', 'privateAddress'],
  ])('to %s is not followed', async (location, fault) => {
    const { origin } = await startStranger(redirectTo(location));
    const way = testWay('127.0.0.1', { 'news.example': ['127.0.0.1'] });
    expect(await fetchIt(`${origin}/`, {}, way)).toMatchObject({ kind: 'failed', fault });
  });
});
