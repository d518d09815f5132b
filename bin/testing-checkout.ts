import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectPath } from '#lib/project.ts';
import { wantedPackages } from './bootstrap.mjs';

export type Ran = { code: number | null; out: string; err: string };

/** A checkout of a test's own and a user to run it, so that what the README tells operators can be done word for word. */
export type Checkout = {
  path: string;
  /** The file that holds the service's environment. */
  envFile: string;
  writeEnv: (variables: Record<string, string>) => Promise<void>;
  /**
   * Runs a line of the README in a shell, as a user who has nothing of the service's environment.
   * @param options.cwd default: a folder that has nothing to do with the portal
   */
  sh: (
    line: string,
    options?: { cwd?: string; input?: string; env?: Record<string, string>; uid?: number },
  ) => Promise<Ran>;
  /** What `npm start` does before it builds: begins the paper or finds it. Without an embedded server it ends at once. */
  begin: (variables?: Record<string, string>) => Promise<{ ran: Ran | null; stop: () => Promise<void> }>;
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
  for (const part of ['bin', 'lib', 'drizzle', 'package.json', 'package-lock.json']) {
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
  const home = join(dir, 'home');
  await mkdir(home);
  for (const folder of [path, home]) if (user.uid) await chown(folder, user.uid, user.gid);
  const bare = {
    NODE_ENV: 'production' as const,
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: home,
  };
  const envFile = join(dir, 'action-news.env');

  return {
    path,
    envFile,
    writeEnv: async (variables) => {
      const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
      await writeFile(envFile, lines.join(''), { mode: 0o644 });
    },
    sh: (line, { cwd = home, input = '', env = {}, uid } = {}) => {
      const here = line.replaceAll('/srv/action-news', path).replaceAll('/etc/action-news.env', envFile);
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
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** Whether the packages can be reached by that user: a checkout under /root cannot. */
function canRun(uid: number): boolean {
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
