import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { asOwner, embeddedUser, lastLines, makeCluster, serverEnv } from '#lib/db/embedded-cluster.ts';
import { stopLeftover } from '#lib/db/embedded-leftover.ts';
import { choosePlace, EmbeddedPostgresError, findCluster, type Place } from '#lib/db/embedded-place.ts';

/**
 * A PostgreSQL of our own, from the platform package that npm brought. It listens on loopback only, with a password,
 * and keeps its cluster in a directory of ours.
 */
export type EmbeddedServer = {
  /** `postgres://…` of the `action_news` database. */
  url: string;
  /** The folder it keeps its files in. */
  cluster: string;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop: () => Promise<void>;
  /** Settles when the server ends without being asked to. */
  died: Promise<string>;
};

export type EmbeddedOptions = {
  /** Holds `postgres/` (the cluster) and `postgres.log`; created if missing. */
  dir: string;
  password: string;
  /** Where it listens; a free port by default. */
  port?: number;
  /** For throw-away clusters: no fsync, so much faster and not safe against a power cut. */
  throwAway?: boolean;
  /** Whether a new cluster may be made where there is none; default true. */
  mayCreate?: boolean;
  onProgress?: (step: string) => void;
};

const startTimeoutMs = 60_000;

/**
 * Starts the server, making the cluster first where there is none. A server left over from a process that was
 * killed is shut down first.
 * @throws {EmbeddedPostgresError}
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const progress = options.onProgress ?? (() => {});
  const found = await findCluster(options.dir);
  if (!found && options.mayCreate === false) {
    throw new EmbeddedPostgresError(`There is no database under ${options.dir}: restore it from a backup.`);
  }
  const place = await choosePlace(options.dir, progress);
  if (found && found !== place.cluster) {
    throw new EmbeddedPostgresError(
      `The database is in ${found}, and would be looked for in ${place.cluster}: start as the user who made it, ` +
        `and leave the folders above ${options.dir} as open or closed as they were.`,
    );
  }
  await stopLeftover(place.cluster);
  if (!found) {
    progress('Making a new database cluster');
    await makeCluster(place, options);
  }
  const port = options.port ?? (await freePort());
  const child = await launch(place, port, options.throwAway ?? false);
  const adminUrl = embeddedUrl(port, options.password, 'postgres');
  try {
    await waitUntilReady(child, adminUrl, place.log);
    await ensureDatabase(adminUrl);
  } catch (error) {
    await endFailed(child);
    throw error;
  }

  let stopping = false;
  const exited = once(child, 'exit');
  return {
    url: embeddedUrl(port, options.password),
    cluster: place.cluster,
    stop: async () => {
      stopping = true;
      if (child.exitCode === null) child.kill('SIGINT');
      await exited;
    },
    died: exited.then(([code]) =>
      stopping ? new Promise<string>(() => {}) : `PostgreSQL ended with code ${code}; see ${place.log}`,
    ),
  };
}

/** Ends a server whose start failed, and waits until it writes no more. */
async function endFailed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}

/** The address of an embedded server's database. */
export function embeddedUrl(port: number, password: string, database = embeddedUser): string {
  return `postgres://${embeddedUser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function launch(place: Place, port: number, throwAway: boolean): Promise<ChildProcess> {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwAway ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  const args = [
    '-D',
    place.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = await open(place.log, 'a', 0o600);
  const child = spawn(join(place.binaries, 'bin', 'postgres'), args, {
    ...asOwner(place),
    // a process group of its own: Ctrl-C reaches us first, and we stop it last
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: serverEnv,
  });
  await log.close();
  child.on('error', () => {});
  return child;
}

async function waitUntilReady(child: ChildProcess, url: string, log: string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) {
      throw new EmbeddedPostgresError(`PostgreSQL did not start: ${lastLines(await readFile(log, 'utf8'))}`);
    }
    const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await client`select 1`;
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new EmbeddedPostgresError(
          'The embedded database has another password than DATA_DIR/secrets.json: restore that file or remove DATA_DIR.',
        );
      }
      if (performance.now() > deadline) {
        child.kill('SIGQUIT');
        throw new EmbeddedPostgresError(`PostgreSQL did not answer within ${startTimeoutMs / 1000} s; see ${log}`);
      }
      await sleep(25);
    } finally {
      await client.end();
    }
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const found = await client`select 1 from pg_database where datname = ${embeddedUser}`;
    if (found.length === 0) await client`create database ${client(embeddedUser)}`;
  } finally {
    await client.end();
  }
}

/** A TCP port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
