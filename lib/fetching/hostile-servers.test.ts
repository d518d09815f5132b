import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fetchHosts } from '#lib/fetching/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { startStranger, startTcpStranger } from '#testing/fetching/stranger.ts';
import { fetcher, testWay } from '#testing/fetching/test-way.ts';

const database = testDatabase();
const fetchIt = fetcher(database);

/** Writes for as long as somebody reads. */
function writeForEver(socket: Socket, piece: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
    socket.once('drain', more);
  };
  more();
}

describe('time runs out', () => {
  const drip = (socket: Socket, piece: string) => {
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on('close', () => clearInterval(timer));
  };
  it.each<[string, (socket: Socket) => void]>([
    ['a server that says nothing', () => {}],
    [
      'a first line that drips',
      (socket) => {
        socket.write('HTTP/1.1 200 O');
        drip(socket, 'K');
      },
    ],
    [
      'headers that drip line by line',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        drip(socket, 'X-A: b\r\n');
      },
    ],
    [
      'a body that drips',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
        drip(socket, 'x');
      },
    ],
    [
      'a chunk that never ends',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        drip(socket, '1\r\nx\r\n');
      },
    ],
    ['one early hint after another', (socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n')],
  ])('for %s', async (_name, speak) => {
    const { origin } = await startTcpStranger(speak);
    const fetched = await fetchIt(origin, { timeoutMs: 300 });
    expect(fetched).toMatchObject({ kind: 'failed', fault: 'timeout', status: null });
  });

  it('for a name that nobody resolves', async () => {
    const way = { ...testWay(), resolve: () => new Promise<never>(() => {}) };
    expect(await fetchIt('http://news.example', { timeoutMs: 50 }, way)).toMatchObject({ fault: 'timeout' });
  });

  it('for redirects that are slow altogether', async () => {
    const { origin } = await startStranger((_request, response) => {
      setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 100);
    });
    expect(await fetchIt(origin, { timeoutMs: 300 })).toMatchObject({ fault: 'timeout' });
  });
});

describe('damage is told as such:', () => {
  it.each<[string, (socket: Socket) => void]>([
    [
      'endless headers',
      (socket) =>
        writeForEver(
          socket.once('data', () => {}),
          `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(9_000)}\r\n`,
        ),
    ],
    [
      'an endless header',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nX-A: ');
        writeForEver(socket, 'a'.repeat(10_000));
      },
    ],
    ['another protocol', (socket) => socket.end('220 mail.example ESMTP\r\n')],
    [
      'another protocol, politely',
      (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nx'),
    ],
    ['two lengths', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx')],
    ['no length', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx')],
  ])('%s', async (_name, speak) => {
    const { origin } = await startTcpStranger(speak);
    expect(await fetchIt(origin, { kind: 'picture' })).toMatchObject({ kind: 'failed', fault: 'damaged' });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['nothing', (socket) => socket.end()],
    ['a reset', (socket) => socket.resetAndDestroy()],
  ])('%s is no answer', async (_name, speak) => {
    const { origin } = await startTcpStranger(speak);
    expect(await fetchIt(origin)).toMatchObject({ kind: 'failed', fault: 'unreachable' });
  });
});

it('what a server says of itself is in no message', async () => {
  const { origin } = await startTcpStranger((socket) => socket.end('hunter2\r\n\u001b[2J\r\n\r\n'));
  const fetched = await fetchIt(`${origin}/?token=hunter3`);
  expect(JSON.stringify(fetched)).not.toMatch(/hunter|u001b/);
});

it('a body without an end is over when the server hangs up', async () => {
  const { origin } = await startTcpStranger((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nwhole'));
  expect(await fetchIt(origin)).toMatchObject({ kind: 'fetched', bytes: Buffer.from('whole'), isCut: false });
});

it('a server that leaves its connection open has given its turn back', async () => {
  const { origin } = await startTcpStranger((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx'));
  expect(await fetchIt(origin)).toMatchObject({ kind: 'fetched' });
  const held = await database.current().db.select({ lease: fetchHosts.lease }).from(fetchHosts);
  expect(held.every(({ lease }) => lease === null)).toBe(true);
});
