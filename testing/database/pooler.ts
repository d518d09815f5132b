import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { freePort } from '#lib/db/embedded.ts';
import { executableSearchPath } from '#lib/env.ts';

export type Pooler = { urlOf: (url: string) => string; stop: () => Promise<void> };

/** Where pgbouncer is on this machine; null where it is not. */
export function findPgbouncer(): string | null {
  const folders = [...executableSearchPath().split(':'), '/usr/sbin'];
  const paths = folders.map((folder) => join(folder, 'pgbouncer'));
  return (
    paths.find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }) ?? null
  );
}

/** A real pgbouncer in front of the server of `url`. */
export async function startPgbouncer(program: string, url: string, mode: 'transaction' | 'session'): Promise<Pooler> {
  const { hostname, port: serverPort, username, password } = new URL(url);
  const dir = await mkdtemp(join(tmpdir(), 'action-news-pooler-'));
  await chmod(dir, 0o755);
  const port = await freePort();
  await writeFile(join(dir, 'users.txt'), `"${username}" "${decodeURIComponent(password)}"\n`);
  await writeFile(
    join(dir, 'pgbouncer.ini'),
    `[databases]
* = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(dir, 'users.txt')}
pool_mode = ${mode}
default_pool_size = 4
`,
  );
  // it refuses root
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (nobody.uid) await chown(dir, nobody.uid, nobody.gid);
  const child = spawn(program, [join(dir, 'pgbouncer.ini')], { cwd: '/', stdio: 'ignore', ...nobody });
  const exited = once(child, 'exit');
  const pooler = {
    urlOf: (direct: string) => {
      const pooled = new URL(direct);
      pooled.port = String(port);
      return pooled.href;
    },
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(dir, { recursive: true, force: true });
    },
  };
  await waitUntilReady(pooler.urlOf(url), child);
  return pooler;
}

async function waitUntilReady(url: string, child: { exitCode: number | null }): Promise<void> {
  const sql = postgres(url, { max: 1, prepare: false, backoff: () => 0.02, onnotice: () => {} });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`);
      const answer = await sql`select 1`.catch(() => null);
      if (answer) return;
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}
