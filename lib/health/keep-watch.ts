import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayMs, now, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { checkHealth, type Turn } from '#lib/health/check-health.ts';
import { forgetProcesses } from '#lib/health/check-workers.ts';
import { findDatabaseDir, readDisks } from '#lib/health/disks.ts';
import { enterProcess, giveSignOfLife, leaveProcess, type Self } from '#lib/health/sign-of-life.ts';

const restMs = 10 * secondMs;

/**
 * Lets the others know until `stop` that this process lives. A web process also looks for what is wrong, and says in
 * the log, once each, that it begins and that it ends.
 * @param print a line of the log
 */
export async function keepWatch(
  db: Db,
  program: Self['program'],
  stop: AbortSignal,
  // not by the console, which would make an entry of JSON within JSON of it
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<void> {
  const self: Self = { id: randomUUID(), program, host: hostname(), pid: process.pid, startedAt: now() };
  let isEntered = false;
  while (!stop.aborted) {
    try {
      if (!isEntered) await enterProcess(db, self, isRunning);
      isEntered = true;
      await giveSignOfLife(db, self, await readDisks(await foldersOf(db)), now());
      if (program === 'web') {
        await forgetProcesses(db, new Date(now().getTime() - dayMs));
        for (const turn of await checkHealth(db, now())) print(formatTurn(turn, now()));
      }
    } catch {
      // the database is away, and whoever needs it says so
    }
    await sleep(restMs, undefined, { signal: stop }).catch(() => {});
  }
  await leaveProcess(db, self).catch(() => {});
}

async function foldersOf(db: Db): Promise<string[]> {
  const { DATA_DIR, DATABASE_URL } = env();
  const database = await findDatabaseDir(db, DATABASE_URL ?? '');
  return [DATA_DIR, ...(database ? [database] : [])];
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A line of JSON, like those of the requests. */
function formatTurn({ state, kind, subject, words }: Turn, at: Date): string {
  return JSON.stringify({ time: at.toISOString(), health: kind, state, subject, words });
}
