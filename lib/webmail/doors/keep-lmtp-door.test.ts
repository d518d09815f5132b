import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '#lib/db/embedded.ts';
import { isOurDoor, keepLmtpDoor } from '#lib/webmail/doors/keep-lmtp-door.ts';
import { greetLmtp } from '#testing/webmail/lmtp-client.ts';

const reception = { findBox: async () => 1, take: async () => [] };

type Worker = { stop: () => Promise<void>; said: (words: RegExp) => Promise<string> };
const workers: Worker[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});

/** Keeps the door as a worker does; `said` waits until it says something. */
function startWorker(port: number): Worker {
  const stop = new AbortController();
  const lines: string[] = [];
  let heard = Promise.withResolvers<void>();
  const hear = (line: string) => {
    lines.push(line);
    heard.resolve();
    heard = Promise.withResolvers<void>();
  };
  const done = keepLmtpDoor(port, reception, stop.signal, { retryMs: 10, log: { log: hear, error: hear } });
  const worker = {
    stop: async () => {
      stop.abort();
      await done;
    },
    said: async (words: RegExp) => {
      for (;;) {
        const line = lines.find((one) => words.test(one));
        if (line) return line;
        await heard.promise;
      }
    },
  };
  workers.push(worker);
  return worker;
}

async function listen(greeting: string): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => void socket.on('error', () => {}).end(greeting)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}

describe('of several workers', () => {
  it('one has the door, and another takes it over when that one stops', async () => {
    const port = await freePort();
    const first = startWorker(port);
    await first.said(/comes in at 127\.0\.0\.1/);
    const second = startWorker(port);
    await second.said(/another worker has the door/);
    await first.stop();
    await second.said(/comes in at 127\.0\.0\.1/);
    const client = await greetLmtp(port);
    expect(await client.say('NOOP')).toMatch(/^250/);
    client.socket.destroy();
  });
});

describe('a port that another program has', () => {
  it('is told to the operator with what to do, once, and taken when it is free', async () => {
    const { port, server } = await listen('220 mail ESMTP Other\r\n');
    const worker = startWorker(port);
    expect(await worker.said(/no mail comes in/)).toMatch(/EADDRINUSE.*LMTP_PORT/);
    server.close();
    await worker.said(/mail for the newsroom's boxes comes in/);
  });

  it.each(['', 'HTTP/1.1 400 Bad Request\r\n\r\n', '220 mail ESMTP Other\r\n'])(
    'is no door of ours: %j',
    async (greeting) => {
      const { port, server } = await listen(greeting);
      expect(await isOurDoor(port)).toBe(false);
      server.close();
    },
  );

  it('is no door of ours when nobody is there', async () => {
    expect(await isOurDoor(await freePort())).toBe(false);
  });
});
