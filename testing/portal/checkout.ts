import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { wantedPackages } from '#bin/bootstrap.mjs';
import { freePort } from '#lib/db/embedded.ts';
import { executableSearchPath } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

export type Ran = { code: number | null; out: string; err: string };

/** A checkout of a test's own and a user to run it, so that docs/operating.md can be followed word for word. */
export type Checkout = {
  path: string;
  /** The file that holds the service's environment. */
  envFile: string;
  writeEnv: (variables: Record<string, string>) => Promise<void>;
  /**
   * Runs a line of the operator's guide in a shell, as a user who has nothing of the service's environment.
   * @param options.cwd default: a folder that has nothing to do with the portal
   */
  sh: (
    line: string,
    options?: { cwd?: string; input?: string; env?: Record<string, string>; uid?: number },
  ) => Promise<Ran>;
  /** What `npm start` does before it builds: begins the paper or finds it. Without an embedded server it ends at once. */
  begin: (variables?: Record<string, string>) => Promise<{ ran: Ran | null; stop: () => Promise<void> }>;
  /** A server of another PostgreSQL, which has a user `pat` whom it trusts. */
  startPostgres: (binaries: string) => Promise<{ url: string; stop: () => Promise<void> }>;
  remove: () => Promise<void>;
};

/** Somebody without rights, when the tests run as root. */
const nobody = 65_534;

/** Copies what the command line needs; packages are the real checkout's. */
export async function makeCheckout(): Promise<Checkout> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-checkout-'));
  await chmod(dir, 0o755);
  const path = join(dir, 'action-news');
  await mkdir(path);
  for (const part of ['bin', 'lib', 'demo', 'testing', 'drizzle', 'package.json', 'package-lock.json']) {
    await cp(projectPath(part), join(path, part), { recursive: true });
  }
  const packages = join(path, 'node_modules');
  await mkdir(packages);
  for (const name of await readdir(projectPath('node_modules'))) {
    if (!name.startsWith('.')) await symlink(projectPath('node_modules', name), join(packages, name));
  }
  // installed, as far as it is concerned
  await writeFile(join(packages, '.action-news'), wantedPackages(path));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot && canRun(nobody) ? { uid: nobody, gid: nobody } : {};
  const [home, etc] = [join(dir, 'home'), join(dir, 'etc')];
  // dozens of programs are compiled once
  const compiled = join(dir, 'compiled');
  for (const folder of [home, etc, compiled]) await mkdir(folder);
  await chmod(compiled, 0o777);
  for (const folder of [dir, path, home, etc]) if (user.uid) await chown(folder, user.uid, user.gid);
  const bare = {
    NODE_ENV: 'production' as const,
    PATH: `${dirname(process.execPath)}:${executableSearchPath()}`,
    HOME: home,
    NODE_COMPILE_CACHE: compiled,
  };
  const envFile = join(etc, 'action-news.env');

  // what a test that failed has left
  const running: ChildProcess[] = [];
  return {
    path,
    envFile,
    writeEnv: async (variables) => {
      const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
      await writeFile(envFile, lines.join(''), { mode: 0o600 });
      if (user.uid) await chown(envFile, user.uid, user.gid);
    },
    sh: (line, { cwd = home, input = '', env = {}, uid } = {}) => {
      // the guide's places, in this order
      const here = line
        .replaceAll('/var/backups/action-news', join(dir, 'backup'))
        .replaceAll('/var/lib/action-news', join(dir, 'lib'))
        .replaceAll('/srv/action-news', path)
        .replaceAll('/etc/action-news.env', envFile);
      const child = spawn('sh', ['-c', here], {
        cwd,
        env: { ...bare, ...env },
        ...(uid === undefined ? user : { uid, gid: uid }),
      });
      child.stdin.on('error', () => {});
      child.stdin.end(input);
      return ended(child);
    },
    begin: async (variables = {}) => {
      const script = `
        const { provideDatabase } = await import(${JSON.stringify(join(path, 'bin', 'database.ts'))});
        const { runProgram } = await import(${JSON.stringify(join(path, 'bin', 'steps.ts'))});
        await runProgram(async () => {
          const { close } = await provideDatabase('a test');
          console.log('begun');
          await new Promise((resolve) => process.stdin.on('end', resolve).resume());
          await close();
          return 0;
        });
        process.exit();`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        cwd: path,
        env: { ...bare, ...variables },
        ...user,
      });
      const end = ended(child);
      const begun = new Promise<null>((resolve) => {
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk;
          if (/^begun$/m.test(said)) resolve(null);
        });
      });
      return {
        ran: await Promise.race([begun, end]),
        stop: async () => {
          child.stdin.end();
          await end;
        },
      };
    },
    startPostgres: async (binaries) => {
      const cluster = join(dir, 'server');
      const port = await freePort();
      const made = spawn(
        join(binaries, 'initdb'),
        ['-D', cluster, '-U', 'pat', '--auth=trust', '-E', 'UTF8', '--no-sync'],
        {
          env: { ...bare, LC_ALL: 'C' },
          ...user,
        },
      );
      await ended(made);
      const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
      const args = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
      const child = spawn(join(binaries, 'postgres'), args, { env: { ...bare, LC_ALL: 'C' }, ...user });
      const end = ended(child);
      running.push(child);
      const url = `postgres://pat:for-tests@127.0.0.1:${port}/postgres`;
      const sql = postgres(url, { max: 1, backoff: () => 0.05 });
      while (child.exitCode === null && !(await sql`select 1`.catch(() => null)));
      await sql.end();
      return {
        url,
        stop: async () => {
          child.kill('SIGINT');
          await end;
        },
      };
    },
    remove: async () => {
      for (const child of running) child.kill('SIGKILL');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Whether the packages can be reached by that user: a checkout under /root cannot. */
export function canRun(uid: number): boolean {
  return spawnSync(process.execPath, ['--version'], { uid, gid: uid }).status === 0;
}

async function ended(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}
