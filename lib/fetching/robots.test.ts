import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hourMs, secondMs } from '#lib/clock.ts';
import { readRobots } from '#lib/fetching/robots.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { redirectTo, startStranger } from '#testing/fetching/stranger.ts';
import { at, fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);
const page = { kind: 'page' } as const;
const way = testWay('127.0.0.1');
const later = (ms: number) => new Date(at.getTime() + ms);

const startSite = (robots: string | number) =>
  startStranger((request, response) => {
    if (request.url !== '/robots.txt') response.end('<p>');
    else if (typeof robots === 'number') response.writeHead(robots).end();
    else response.end(robots);
  });

describe('a page', () => {
  it.each([
    ['nothing is said', '', 'fetched'],
    ['the file is a page', '<!doctype html><title>404</title>', 'fetched'],
    ['something else is forbidden', 'User-agent: *\nDisallow: /b', 'fetched'],
    ['everybody is let in', 'User-agent: *\nAllow: /', 'fetched'],
    ['others are kept out', 'User-agent: GPTBot\nDisallow: /', 'fetched'],
    ['we are let in', 'User-agent: *\nDisallow: /\n\nUser-agent: ActionNews\nAllow: /', 'fetched'],
    ['everybody is kept out', 'User-agent: *\nDisallow: /', 'failed'],
    ['we are kept out', 'User-agent: actionnews\r\nDisallow: /a', 'failed'],
    ['it begins with a mark of its encoding', '\ufeffUser-agent: *\nDisallow: /a', 'failed'],
    ['it has signs that no database takes', 'User-agent: *\n\0Disallow: /b\nDisallow: /a', 'failed'],
    ['there is none', 404, 'fetched'],
    ['it is for others', 403, 'fetched'],
    ['it is broken', 500, 'failed'],
    ['it is away', 503, 'failed'],
  ])('where %s', async (_name, robots, kind) => {
    const site = await startSite(robots);
    const fetched = await fetchIt(`${site.origin}/a?q=1`, page);
    expect(fetched).toMatchObject(kind === 'failed' ? { kind, fault: 'robots' } : { kind });
    expect(site.asked).toEqual(kind === 'failed' ? ['/robots.txt'] : ['/robots.txt', '/a?q=1']);
  });

  it.each(['feed', 'picture', 'data'] as const)('is not a %s, which is there for programs', async (kind) => {
    const site = await startSite('User-agent: *\nDisallow: /');
    expect(await fetchIt(`${site.origin}/a`, { kind })).toMatchObject({ kind: 'fetched' });
    expect(site.asked).toEqual(['/a']);
  });

  it('is not read where it redirects to one that is forbidden', async () => {
    const site = await startStranger((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /b');
      else response.writeHead(302, { Location: '/b' }).end();
    });
    expect(await fetchIt(`${site.origin}/a`, page)).toMatchObject({ kind: 'failed', fault: 'robots' });
    expect(site.asked).toEqual(['/robots.txt', '/a']);
  });

  it('is not read on another host that forbids it', async () => {
    const there = await startSite('User-agent: *\nDisallow: /');
    const here = await startStranger((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(302, { Location: there.origin }).end();
    });
    expect(await fetchIt(`${here.origin}/a`, page)).toMatchObject({ kind: 'failed', fault: 'robots' });
    expect(there.asked).toEqual(['/robots.txt']);
  });
});

describe('robots.txt', () => {
  it('is asked for once a day', async () => {
    const site = await startSite('User-agent: *\nDisallow: /b');
    for (const ms of [0, 1, 24 * hourMs - 1]) {
      expect(await fetchIt(`${site.origin}/a`, page, way, later(ms))).toMatchObject({ kind: 'fetched' });
    }
    expect(site.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
    await fetchIt(`${site.origin}/a`, page, way, later(24 * hourMs));
    expect(site.asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
  });

  it('is believed for longer while it cannot be had', async () => {
    let isBroken = false;
    const site = await startStranger((request, response) => {
      if (request.url === '/robots.txt' && isBroken) response.statusCode = 500;
      response.end('User-agent: *\nDisallow: /b');
    });
    await fetchIt(`${site.origin}/a`, page);
    isBroken = true;
    const stale = later(48 * hourMs);
    expect(await fetchIt(`${site.origin}/a`, page, way, stale)).toMatchObject({ kind: 'fetched' });
    expect(await fetchIt(`${site.origin}/b`, page, way, stale)).toMatchObject({ fault: 'robots' });
  });

  it('may be on another host, and is still that of the first', async () => {
    const there = await startSite('User-agent: *\nDisallow: /a');
    const here = await startStranger(redirectTo(`${there.origin}/robots.txt`));
    expect(await fetchIt(`${here.origin}/a`, page)).toMatchObject({ fault: 'robots' });
    expect(await fetchIt(`${there.origin}/b`, page)).toMatchObject({ kind: 'fetched' });
    const { db } = database.current();
    const rows = await db
      .select()
      .from(fetchHosts)
      .where(eq(fetchHosts.host, `127.0.0.1:${here.port}`));
    expect(rows).toMatchObject([{ robots: 'User-agent: *\nDisallow: /a', lease: null }]);
  });

  it('that only redirects is none', async () => {
    const site = await startStranger((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(302, { Location: '/robots.txt' }).end();
      else response.end('<p>');
    });
    expect(await fetchIt(`${site.origin}/a`, page)).toMatchObject({ kind: 'fetched' });
  });

  it('is read only in part when it is endless', async () => {
    const site = await startSite(`User-agent: *\nDisallow: /a\n${'#'.repeat(2_000_000)}`);
    expect(await fetchIt(`${site.origin}/a`, page)).toMatchObject({ fault: 'robots' });
    const { db } = database.current();
    const [row] = await db
      .select()
      .from(fetchHosts)
      .where(eq(fetchHosts.host, `127.0.0.1:${site.port}`));
    expect(row?.robots).toHaveLength(500 * 1024);
  });

  it.each([
    ['5', 5],
    ['0.5', 0.5],
    ['86400', 30],
  ])('that wants %s seconds between two requests has them', async (delay, seconds) => {
    const site = await startSite(`User-agent: *\nCrawl-delay: ${delay}`);
    expect(await fetchIt(`${site.origin}/a`, page)).toMatchObject({ kind: 'fetched' });
    const retryAt = later(seconds * secondMs);
    expect(await fetchIt(`${site.origin}/b`, page)).toEqual({ kind: 'later', why: 'askedToWait', retryAt });
    expect(await fetchIt(`${site.origin}/b`, page, way, retryAt)).toMatchObject({ kind: 'fetched' });
  });

  it('that wants time between two requests may be led back to by one', async () => {
    const back = await startStranger((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else redirectTo(`${site.origin}/b`)(request, response);
    });
    const site = await startStranger((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nCrawl-delay: 5');
      else if (request.url === '/a') redirectTo(back.origin)(request, response);
      else response.end('<p>');
    });
    expect(await fetchIt(`${site.origin}/a`, page)).toMatchObject({ kind: 'fetched', url: `${site.origin}/b` });
    expect(await fetchIt(`${site.origin}/a`, page)).toMatchObject({ kind: 'later', retryAt: later(5 * secondMs) });
  });

  it.each(['-5', 'NaN', 'Infinity', 'x', ''])('that wants %j seconds has said nothing', (delay) => {
    const { delayMs } = readRobots(`User-agent: *\nCrawl-delay: ${delay}`, new URL('http://news.example/'));
    expect(delayMs).toBe(delay === 'Infinity' ? 30 * secondMs : 0);
  });

  it('that would take for ever to compare forbids everything', () => {
    const rules = `User-agent: *\n${`Disallow: /*${'a*'.repeat(200)}b\n`.repeat(10)}`;
    const address = (length: number) => new URL(`http://news.example/${'a'.repeat(length)}`);
    expect(readRobots(rules, address(7_000)).isAllowed).toBe(false);
    expect(readRobots(rules, address(70)).isAllowed).toBe(true);
  });
});
