import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, connectWatched } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import type { Pulse } from '#lib/db/pulse.ts';
import { testDatabase } from '#testing/database/test-database.ts';

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
/** One question after another. */
const askUntil = async (endMs: number) => {
  while (performance.now() < endMs) await ask();
};
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
  ['a question', () => ask()],
  ['a transaction', () => pool.db.transaction((tx) => tx.execute(sql`select 1`))],
])('a database that takes no new connections, though it serves the open ones, does not hold %s', async (_, asks) => {
  await pool.db.execute(sql`select 1`);
  line.refuseNew();
  // the only open one has something to do, which takes long
  const long = failed(pool.db.transaction((tx) => tx.execute(sql`select pg_sleep(30)`)));
  const error = await failed(asks());
  expect(isDatabaseAway(error)).toBe(true);
  // not because that connection waited its time
  expect(inspect(error)).not.toContain('CONNECT_TIMEOUT');
  await long;
});

test('a database that takes no new connections goes on serving the open ones; who waits for a new one is told', async () => {
  line.refuseNew();
  let isTold = false;
  const asksUntilTold = async () => {
    while (!isTold) await ask();
  };
  const asking = [1, 2, 3].map(() => failed(asksUntilTold()).finally(() => (isTold = true)));
  const errors = (await Promise.all(asking)).filter((error) => error !== null);
  expect(errors.map((error) => [isDatabaseAway(error), inspect(error).includes('CONNECT_TIMEOUT')])).toEqual([
    [true, false],
  ]);
});

describe('a database that is there', () => {
  test('is not given up because the machine is too busy to give this process its turns', async () => {
    line.delay(1500);
    const busy = setInterval(() => {
      const untilMs = performance.now() + 200;
      while (performance.now() < untilMs);
    }, 1);
    const answers = await failed(askUntil(performance.now() + 3500)).finally(() => clearInterval(busy));
    expect(answers).toBeNull();
    expect(pulse.isAway()).toBe(false);
  });

  test('is not given up while it answers others than the one who watches', async () => {
    line.lose('postgres.js');
    expect(await failed(askUntil(performance.now() + 3000))).toBeNull();
    expect(pulse.isAway()).toBe(false);
  });
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

type Line = {
  url: string;
  hang: () => void;
  goOn: () => void;
  /** New connections are taken, and nothing is said on them. */
  refuseNew: () => void;
  /** From now on answers come so much later. */
  delay: (ms: number) => void;
  /** The connections of this application stay open, and carry nothing any more. */
  lose: (application: string) => void;
  close: () => Promise<void>;
};

/** A line to the database which can stop carrying, as if the server had been stopped (SIGSTOP). */
async function openLine(url: string): Promise<Line> {
  const to = new URL(url);
  const sockets = new Map<Socket, { application: string }>();
  let isHanging = false;
  let isOpen = true;
  let delayMs = 0;
  const server: Server = createServer((near) => {
    const far = dial(Number(to.port), to.hostname);
    const connection = { application: '' };
    near.once('data', (start) => {
      connection.application = /application_name\0([^\0]+)/.exec(start.toString('latin1'))?.[1] ?? '';
    });
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (delayMs === 0) near.write(chunk);
      else setTimeout(() => near.write(chunk), delayMs);
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.set(socket, connection);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      if (isHanging || !isOpen) socket.pause();
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
      for (const socket of sockets.keys()) socket.pause();
    },
    goOn: () => {
      isHanging = false;
      for (const socket of sockets.keys()) socket.resume();
    },
    refuseNew: () => {
      isOpen = false;
    },
    delay: (ms) => {
      delayMs = ms;
    },
    lose: (application) => {
      for (const [socket, connection] of sockets) if (connection.application === application) socket.pause();
    },
    close: async () => {
      server.close();
      for (const socket of sockets.keys()) socket.destroy();
    },
  };
}
