import { once } from 'node:events';
import { createServer } from 'node:net';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs, now, secondMs } from '#lib/clock.ts';
import { limits } from '#lib/fetching/limits.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { allFetched, startFetching } from '#testing/fetching/fetch-crew.ts';
import { listen, redirectTo, startStranger } from '#testing/fetching/stranger.ts';
import { at, fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);
const later = (ms: number) => new Date(at.getTime() + ms);

/** A server that answers when it is told to. */
async function startHeldServer() {
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const server = await startStranger((_request, response) => {
    arrive();
    void gate.then(() => response.end('x'));
  });
  return { ...server, arrival, open };
}

describe('a host', () => {
  it('is asked for one thing at a time, and its other askers come later', async () => {
    const server = await startHeldServer();
    const first = fetchIt(`${server.origin}/first`);
    await server.arrival;
    const others = await Promise.all(Array.from({ length: 20 }, (_, place) => fetchIt(`${server.origin}/${place}`)));
    for (const other of others) expect(other).toEqual({ kind: 'later', why: 'busy', retryAt: later(2 * secondMs) });
    server.open();
    expect(await first).toMatchObject({ kind: 'fetched' });
    expect(server.asked).toEqual(['/first']);
    expect(await fetchIt(server.origin)).toMatchObject({ kind: 'fetched' });
  });

  it('keeps nobody from another', async () => {
    const server = await startHeldServer();
    const first = fetchIt(server.origin);
    await server.arrival;
    const other = await startStranger((_request, response) => response.end('x'));
    expect(await fetchIt(other.origin)).toMatchObject({ kind: 'fetched' });
    server.open();
    await first;
  });

  it('that is redirected to has a turn of its own, and the first is given up', async () => {
    const there = await startHeldServer();
    const here = await startStranger(redirectTo(there.origin));
    const first = fetchIt(here.origin);
    await there.arrival;
    expect(await fetchIt(there.origin)).toMatchObject({ kind: 'later', why: 'busy' });
    // free, and led to the one that is not
    expect(await fetchIt(here.origin)).toMatchObject({ kind: 'later', why: 'busy' });
    expect(here.asked).toHaveLength(2);
    there.open();
    expect(await first).toMatchObject({ kind: 'fetched' });
  });

  it('is asked for one thing at a time by several processes', async () => {
    let [inFlight, most] = [0, 0];
    const server = await startStranger((_request, response) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      setTimeout(() => {
        inFlight -= 1;
        response.end('x');
      }, 3);
    });
    const variables = { DATABASE_URL: database.current().url, FETCH_ALLOW: `127.0.0.1:${server.port}` };
    const processes = Array.from({ length: 2 }, () => startFetching({ url: server.origin, count: 10 }, variables));
    await Promise.all(processes.map(allFetched));
    expect(server.asked).toHaveLength(20);
    expect(most).toBe(1);
    expect(server.headers['user-agent']).toMatch(/^ActionNews\/\d[\w.]* \(\+http:\/\/localhost:3000\)$/);
  }, 60_000);

  it('is free again some time after its asker was killed', async () => {
    const server = await startHeldServer();
    const variables = { DATABASE_URL: database.current().url, FETCH_ALLOW: `127.0.0.1:${server.port}` };
    const child = startFetching({ url: server.origin, count: 1 }, variables);
    await server.arrival;
    child.kill('SIGKILL');
    await once(child, 'exit');
    server.open();
    const ask = (ms: number) => fetchIt(server.origin, {}, testWay('127.0.0.1'), new Date(now().getTime() + ms));
    expect(await ask(limits.data.timeoutMs - secondMs)).toMatchObject({ kind: 'later', why: 'busy' });
    expect(await ask(limits.data.timeoutMs + minuteMs)).toMatchObject({ kind: 'fetched' });
  }, 60_000);

  it('is not freed by an asker whose lease ran out', async () => {
    const server = await startHeldServer();
    const first = fetchIt(server.origin);
    await server.arrival;
    const { db } = database.current();
    const host = eq(fetchHosts.host, `127.0.0.1:${server.port}`);
    const lease = crypto.randomUUID();
    await db
      .update(fetchHosts)
      .set({ lease, leasedUntil: later(hourMs) })
      .where(host);
    server.open();
    await first;
    expect(await db.select({ lease: fetchHosts.lease }).from(fetchHosts).where(host)).toEqual([{ lease }]);
  });
});

describe('a host that asks to be left alone', () => {
  it.each([
    [429, { 'Retry-After': '120' }, 120 * secondMs],
    [503, { 'Retry-After': '120' }, 120 * secondMs],
    [429, { 'Retry-After': 'Sun, 29 Nov 2026 10:05:00 GMT', Date: 'Sun, 29 Nov 2026 10:01:00 GMT' }, 4 * minuteMs],
    [429, { 'Retry-After': '99999999999999999999' }, 24 * hourMs],
    [429, { 'Retry-After': '0' }, 10 * secondMs],
    [429, { 'Retry-After': '-5' }, minuteMs],
    [429, { 'Retry-After': 'soon' }, minuteMs],
    [429, {}, minuteMs],
  ])('with %i and %j is', async (status, headers, ms) => {
    const server = await startStranger((_request, response) => response.writeHead(status, headers).end());
    const putOff = { kind: 'later', why: 'askedToWait', retryAt: later(ms) };
    expect(await fetchIt(`${server.origin}/a`)).toEqual(putOff);
    // for all of its addresses
    expect(await fetchIt(`${server.origin}/b`, { kind: 'picture' })).toEqual(putOff);
    const way = testWay('127.0.0.1');
    expect(await fetchIt(`${server.origin}/c`, {}, way, later(ms - 1))).toEqual(putOff);
    expect(server.asked).toEqual(['/a']);
    expect(await fetchIt(`${server.origin}/d`, {}, way, later(ms))).toMatchObject({ kind: 'later' });
    expect(server.asked).toEqual(['/a', '/d']);
  });

  it('and doesn’t say until when is left alone for longer each time', async () => {
    let status = 429;
    const server = await startStranger((_request, response) => response.writeHead(status).end());
    let clock = at;
    const waits: number[] = [];
    for (let time = 0; time < 8; time += 1) {
      const fetched = await fetchIt(server.origin, {}, testWay('127.0.0.1'), clock);
      if (fetched.kind !== 'later') throw new Error('it was not put off');
      waits.push((fetched.retryAt.getTime() - clock.getTime()) / minuteMs);
      clock = fetched.retryAt;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    // an answer ends it
    status = 404;
    expect(await fetchIt(server.origin, {}, testWay('127.0.0.1'), clock)).toMatchObject({ fault: 'notFound' });
    status = 429;
    const again = await fetchIt(server.origin, {}, testWay('127.0.0.1'), clock);
    expect(again).toMatchObject({ retryAt: new Date(clock.getTime() + minuteMs) });
  });
});

it('a host that fails again and again is left alone for a little', async () => {
  const server = createServer();
  const port = await listen(server, '127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
  const url = `http://127.0.0.1:${port}`;
  let clock = at;
  const told: string[] = [];
  for (let time = 0; time < 12; time += 1) {
    const fetched = await fetchIt(url, {}, testWay('127.0.0.1'), clock);
    told.push(
      fetched.kind === 'later' ? `${(fetched.retryAt.getTime() - clock.getTime()) / secondMs} s` : fetched.kind,
    );
    if (fetched.kind === 'later') clock = fetched.retryAt;
  }
  const each = ['10 s', 'failed', '20 s', 'failed', '40 s', 'failed', '60 s', 'failed', '60 s'];
  expect(told).toEqual(['failed', 'failed', 'failed', ...each]);
});
