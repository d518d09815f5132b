import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, connectWatched, isDatabaseAway } from '#lib/db/client.ts';
import type { Pulse } from '#lib/db/pulse.ts';
import { testDatabase } from '#lib/db/testing.ts';

const database = testDatabase();
let line: Line;
let pulse: Pulse;
let pool: Connection;

beforeEach(async () => {
  line = await openLine(database.current().url);
  ({ connection: pool, pulse } = connectWatched(line.url, 2));
  await pool.db.execute(sql`select 1`);
});
afterEach(async () => {
  line.goOn();
  await pool.close();
  await pulse.stop();
  await line.close();
});

const ask = async () => pool.db.execute<{ one: number }>(sql`select 1 as one`);
const failed = (asked: PromiseLike<unknown>) =>
  Promise.resolve(asked).then(
    () => null,
    (error: unknown) => error,
  );

describe('a database that hangs', () => {
  test('lets nobody wait: what was asked fails, and so does what is asked meanwhile', async () => {
    const writing = failed(
      pool.db.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        line.hang();
        await tx.execute(sql`select 2`);
      }),
    );
    expect(isDatabaseAway(await writing)).toBe(true);
    expect(pulse.isAway()).toBe(true);
    for (let more = 0; more < 5; more += 1) expect(isDatabaseAway(await failed(ask()))).toBe(true);
  });

  test('is asked again when it goes on, by as many as before', async () => {
    line.hang();
    await Promise.all([1, 2, 3, 4].map(() => failed(ask())));
    line.goOn();
    await expect.poll(() => failed(ask()), { timeout: 15_000 }).toBeNull();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.every(([row]) => row?.one === 1)).toBe(true);
  });
});

test('a question that takes long is no hanging', async () => {
  const [row] = await pool.db.execute<{ one: number }>(sql`select 1 as one from pg_sleep(3)`);
  expect(row?.one).toBe(1);
  expect(pulse.isAway()).toBe(false);
});

test.each([
  [new Error('other'), false],
  [Object.assign(new Error('duplicate'), { code: '23505' }), false],
  [Object.assign(new Error('stopping'), { code: '57P01' }), true],
  [new Error('failed query', { cause: Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }) }), true],
  [new Error('failed query', { cause: Object.assign(new Error('late'), { code: 'CONNECT_TIMEOUT' }) }), true],
  ['no error', false],
])('%s: away is %s', (error, away) => {
  expect(isDatabaseAway(error)).toBe(away);
});

type Line = { url: string; hang: () => void; goOn: () => void; close: () => Promise<void> };

/** A line to the database which can stop carrying, as if the server had been stopped (SIGSTOP). */
async function openLine(url: string): Promise<Line> {
  const to = new URL(url);
  const sockets = new Set<Socket>();
  let isHanging = false;
  const server: Server = createServer((near) => {
    const far = dial(Number(to.port), to.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('data', (chunk) => other.write(chunk));
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      if (isHanging) socket.pause();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const near = new URL(url);
  near.host = `127.0.0.1:${address.port}`;
  return {
    url: near.href,
    hang: () => {
      isHanging = true;
      for (const socket of sockets) socket.pause();
    },
    goOn: () => {
      isHanging = false;
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
