import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type EmbeddedServer, startEmbedded } from '#lib/db/embedded.ts';
import { type Portal, startPortal } from './portal-process.ts';

/** A paper of a journey's own: two copies of the portal on one PostgreSQL, which can be stopped and started. */
export type OwnPaper = {
  copies: readonly [Portal, Portal];
  database: OwnDatabase;
  /** Takes a step of the newsroom (`change-story.ts`) and returns what it made. */
  take: <Made>(step: string, input?: object) => Promise<Made>;
  close: () => Promise<void>;
};

/** @param more variables of its processes */
export async function startOwnPaper(more: Record<string, string> = {}): Promise<OwnPaper> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-own-'));
  await chmod(dir, 0o711);
  const database = await startOwnDatabase(join(dir, 'database'));
  const variables = {
    DATABASE_URL: database.url,
    DATA_DIR: join(dir, 'data'),
    PORTAL_SECRET: randomBytes(32).toString('base64url'),
    DEMO: '0',
    ...more,
  };
  // one after the other: the first brings the database up to date
  const first = await startPortal(variables);
  const second = await startPortal(variables);
  return {
    copies: [first, second],
    database,
    take: (step, input = {}) => takeStep(step, input, variables),
    close: async () => {
      await Promise.all([first.stop(), second.stop()]);
      await database.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function takeStep<Made>(step: string, input: object, variables: Record<string, string>): Promise<Made> {
  const script = join(import.meta.dirname, 'change-story.ts');
  const child = spawn(process.execPath, [script, step, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${step} ended with ${code}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? 'null');
}

export type OwnDatabase = { url: string; stop: () => Promise<void>; start: () => Promise<void> };

/** Each start of an embedded server has a port of its own, so a relay gives it one that stays. */
async function startOwnDatabase(dir: string): Promise<OwnDatabase> {
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
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
