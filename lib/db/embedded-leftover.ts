import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from '#lib/db/embedded-place.ts';

/** A server that outlived its parent (kill -9) still holds the cluster: shut it down, so that only one writes. */
export async function stopLeftover(cluster: string): Promise<void> {
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
