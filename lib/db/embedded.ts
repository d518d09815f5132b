import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { choosePlace, EmbeddedPostgresError, findCluster, type Place } from '#lib/db/embedded-place.ts';

/**
 * A PostgreSQL of our own, from the platform package that npm brought. It listens on loopback only, on a free port,
 * with a password, and keeps its cluster in a directory of ours.
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

const user = 'action_news';
const startTimeoutMs = 60_000;
// nothing of the portal's own environment (secrets, addresses) reaches the server
const serverEnv = { LC_ALL: 'C', PATH: '/usr/bin:/bin', NODE_ENV: 'production' } as const;

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
export function embeddedUrl(port: number, password: string, database = user): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** A server that outlived its parent (kill -9) still holds the cluster: shut it down, so that only one writes. */
async function stopLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  if (!isServing(pid, cluster)) {
    // PostgreSQL would take whoever has that number now for a server of its own, and refuse to start
    if (commandOf(pid)) await rm(pidFile);
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waitedMs = 0; isServing(pid, cluster); waitedMs += 50) {
    if (waitedMs > 20_000) process.kill(pid, 'SIGQUIT');
    if (waitedMs > 30_000) throw new EmbeddedPostgresError(`An old PostgreSQL (process ${pid}) does not stop: end it.`);
    await sleep(50);
  }
}

/** Is this process a PostgreSQL on this cluster? The number may belong to somebody else's process by now. */
function isServing(pid: number, cluster: string): boolean {
  return commandOf(pid).includes(cluster);
}

/** A running process's command line; '' when there is none, or when it has ended and only its number is left. */
function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

async function makeCluster(place: Place, { password, throwAway }: EmbeddedOptions): Promise<void> {
  // made beside its place and renamed, so that a crash half-way leaves no half cluster
  const fresh = `${place.cluster}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const passwordFile = `${place.cluster}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.owner) {
    await chown(fresh, place.owner.uid, place.owner.gid);
    await chown(passwordFile, place.owner.uid, place.owner.gid);
  }
  const args = ['-D', fresh, '-U', user, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
  if (throwAway) args.push('--no-sync');
  const child = spawn(join(place.binaries, 'bin', 'initdb'), args, {
    ...asOwner(place),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnv,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = await once(child, 'exit');
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    const full = /No space left/.test(output);
    throw new EmbeddedPostgresError(
      full ? `The disk under ${place.cluster} is full: free at least 200 MB.` : `initdb failed: ${lastLines(output)}`,
    );
  }
  await rename(fresh, place.cluster);
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

function asOwner(place: Place): { uid?: number; gid?: number; cwd: string } {
  // the checkout may be out of the owner's reach, so not the working directory
  return { cwd: '/', ...(place.owner ? { uid: place.owner.uid, gid: place.owner.gid } : {}) };
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
    const found = await client`select 1 from pg_database where datname = ${user}`;
    if (found.length === 0) await client`create database ${client(user)}`;
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

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' · ');
}
