import { beforeEach, describe, expect, it } from 'vitest';
import { resolveBySystem } from '#lib/fetching/resolution.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { redirectTo, type Stranger, startStranger } from '#testing/fetching/stranger.ts';
import { fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);

/** What must not be asked, once on each loopback. */
let inner: Stranger;
let inner6: Stranger;
beforeEach(async () => {
  inner = await startStranger((_request, response) => response.end('secret'));
  inner6 = await startStranger((_request, response) => response.end('secret'), '::1');
});

/** Ways to write the address of a server that listens here, or of one that might in a private network. */
const hosts = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.000.000.001',
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '0X7F.1',
  '2130706433',
  '017700000001',
  '127.0.0.1.',
  '%31%32%37.0.0.1',
  '127%2e0.0.1',
  '１２７.0.0.1',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127.255.255.254',
  '0.0.0.0',
  '0',
  '0x0',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:FFFF:7F00:0001]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ｌｏｃａｌｈｏｓｔ',
  'a.localhost',
  'loopback',
];

describe('a server on loopback is not asked', () => {
  it.each(hosts)('as %s', async (host) => {
    for (const { port } of [inner, inner6]) {
      const fetched = await fetchIt(`http://${host}:${port}/`, {}, testWay());
      expect(fetched).toMatchObject({ kind: 'failed', fault: 'privateAddress' });
    }
    expect([...inner.asked, ...inner6.asked]).toEqual([]);
  });

  it.each(hosts)('as %s, after a redirect', async (host) => {
    const outer = await startStranger(redirectTo(`http://${host}:${inner.port}/`, 307));
    const fetched = await fetchIt(`${outer.origin}/`, {}, testWay(`127.0.0.1:${outer.port}`));
    expect(fetched).toMatchObject({ kind: 'failed', fault: 'privateAddress' });
    expect(outer.asked).toEqual(['/']);
    expect(inner.asked).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('at the end of %i redirects', async (hops) => {
    const outer = await startStranger((request, response) => {
      const left = Number(request.url?.slice(1));
      const Location = left > 1 ? `/${left - 1}` : inner.origin;
      response.writeHead(302, { Location }).end();
    });
    const fetched = await fetchIt(`${outer.origin}/${hops}`, {}, testWay(`127.0.0.1:${outer.port}`));
    expect(fetched).toMatchObject({ kind: 'failed', fault: 'privateAddress' });
    expect(outer.asked).toHaveLength(hops);
    expect(inner.asked).toEqual([]);
  });

  it.each([
    ['its only address is', ['127.0.0.1']],
    ['one of its addresses is', ['93.184.216.34', '127.0.0.1']],
    ['an IPv6 one beside a public one is', ['93.184.216.34', '::1']],
    ['a mapped one is', ['::ffff:127.0.0.1']],
    ['it is the unspecified one', ['0.0.0.0']],
    ['it is translated', ['64:ff9b::7f00:1']],
    ['what stands there is no address', ['localhost']],
    ['it has a zone', ['fe80::1%eth0']],
  ])('by a name: %s', async (_name, addresses) => {
    const way = testWay('', { 'news.example': addresses });
    expect(await fetchIt(`http://news.example:${inner.port}/`, {}, way)).toMatchObject({ fault: 'privateAddress' });
    expect(inner.asked).toEqual([]);
  });

  it('through the robots.txt of a page', async () => {
    const outer = await startStranger(redirectTo(`${inner.origin}/robots.txt`));
    const way = testWay(`127.0.0.1:${outer.port}`);
    expect(await fetchIt(`${outer.origin}/`, { kind: 'page' }, way)).toMatchObject({ fault: 'privateAddress' });
    expect(inner.asked).toEqual([]);
  });
});

describe('a name that leads elsewhere the next time', () => {
  it('is looked up once for each request, and only that is used', async () => {
    const outer = await startStranger((request, response) =>
      request.url === '/' ? response.writeHead(302, { Location: '/again' }).end() : response.end('x'),
    );
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let lookups = 0;
    const way = { ...testWay(`127.0.0.1:${outer.port}`), resolve: async () => answers[lookups++] ?? ['127.0.0.2'] };
    // the first answer is open and is asked; the second is not, though the very same server listens there
    const fetched = await fetchIt(`http://news.example:${outer.port}/`, {}, way);
    expect(fetched).toMatchObject({ kind: 'failed', fault: 'privateAddress' });
    expect(outer.asked).toEqual(['/']);
    expect(lookups).toBe(2);
  });

  it('cannot do so between the check and the connection', async () => {
    const outer = await startStranger((_request, response) => response.end('public'));
    let lookups = 0;
    const way = {
      ...testWay(`127.0.0.1:${outer.port}`),
      resolve: async () => (lookups++ === 0 ? ['127.0.0.1'] : ['127.0.0.3']),
    };
    const fetched = await fetchIt(`http://news.example:${outer.port}/`, {}, way);
    expect(fetched).toMatchObject({ kind: 'fetched', bytes: Buffer.from('public') });
    expect(outer.headers.host).toBe(`news.example:${outer.port}`);
    expect(lookups).toBe(1);
  });
});

describe('what the operator opened is asked', () => {
  it.each([
    ['an address', '127.0.0.1', '127.0.0.1'],
    ['an address in another notation', '127.0.0.1', '0x7f.1'],
    ['a range', '127.0.0.0/8', '127.0.0.1'],
    ['a name', 'localhost', 'localhost'],
    ['a name that leads to an open address', '127.0.0.1', 'news.example'],
    ['an open name', 'news.example', 'news.example'],
  ])('%s', async (_name, allow, host) => {
    const way = testWay(allow, { 'news.example': ['127.0.0.1'], localhost: ['127.0.0.1'] });
    expect(await fetchIt(`http://${host}:${inner.port}/`, {}, way)).toMatchObject({ kind: 'fetched' });
  });

  it('by the system’s own resolver, at each of its addresses', async () => {
    const way = { ...testWay('localhost'), resolve: resolveBySystem };
    expect(await fetchIt(`http://localhost:${inner.port}/`, {}, way)).toMatchObject({ kind: 'fetched' });
  });

  it.each([
    ['another port', '127.0.0.1:1', '127.0.0.1'],
    ['another address', '127.0.0.2', '127.0.0.1'],
    ['an address in disguise', '127.0.0.1', '[::ffff:127.0.0.1]'],
    ['a name of the open address that is no public one', '127.0.0.1', 'localhost'],
    ['a name below', 'localhost', 'a.localhost'],
  ])('but not %s', async (_name, allow, host) => {
    const way = testWay(allow, { localhost: ['127.0.0.1'] });
    expect(await fetchIt(`http://${host}:${inner.port}/`, {}, way)).toMatchObject({ fault: 'privateAddress' });
    expect(inner.asked).toEqual([]);
  });
});
