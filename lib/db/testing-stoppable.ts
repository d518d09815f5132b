import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { type EmbeddedServer, startEmbedded } from '#lib/db/embedded.ts';

/** A PostgreSQL for tests and benchmarks that goes away and comes back, under one address. */
export type StoppableServer = { url: string; stop: () => Promise<void>; start: () => Promise<void> };

/**
 * Each start of an embedded server has a port of its own, so a relay gives it one that stays.
 * @param dir made for it, in a folder that everybody may walk through
 */
export async function startStoppable(dir: string): Promise<StoppableServer> {
  await mkdir(dir, { mode: 0o711 });
  const password = randomBytes(16).toString('hex');
  let server: EmbeddedServer | null = await startEmbedded({ dir, password, throwAway: true });
  let relay = await openRelay(portOf(server.url), 0);
  const url = new URL(server.url);
  url.port = String(relay.port);
  return {
    url: url.href,
    stop: async () => {
      await relay.close();
      await server?.stop();
      server = null;
    },
    start: async () => {
      server = await startEmbedded({ dir, password, throwAway: true });
      relay = await openRelay(portOf(server.url), relay.port);
    },
  };
}

const portOf = (url: string) => Number(new URL(url).port);

type Relay = { port: number; close: () => Promise<void> };

async function openRelay(to: number, port: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close: async () => {
      if (!server.listening) return;
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
