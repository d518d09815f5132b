import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { inheritedEnv } from '#lib/env.ts';

/**
 * Runs two workers (`ingest-until-killed.ts`) on a database and kills each (SIGKILL), so many milliseconds after both
 * have begun; then waits until the database has let go of them.
 */
export async function runKilledWorkers(
  db: Db,
  url: string,
  { aheadMs, killMs }: { aheadMs: number; killMs: [number, number] },
): Promise<void> {
  const workers = killMs.map(() => startWorker(url, aheadMs));
  const pids = await Promise.all(workers.map(({ pid }) => pid));
  await Promise.all(
    workers.map(async ({ child }, number) => {
      const exit = once(child, 'exit');
      await sleep(killMs[number] ?? 0);
      child.kill('SIGKILL');
      const [, signal] = await exit;
      if (signal !== 'SIGKILL') throw new Error('a worker ended by itself');
    }),
  );
  for (const pid of pids) {
    while ((await db.execute(sql`select 1 from pg_stat_activity where pid = ${pid}`)).length > 0) await sleep(10);
  }
}

function startWorker(url: string, aheadMs: number) {
  const script = join(import.meta.dirname, 'ingest-until-killed.ts');
  const child = spawn(process.execPath, [script, String(aheadMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), DATABASE_URL: url },
  });
  return { child, pid: readPid(child.stdout) };
}

async function readPid(stdout: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: stdout })) {
    const said: { pid: number } = JSON.parse(line);
    return said.pid;
  }
  throw new Error('a worker ended before it began');
}
