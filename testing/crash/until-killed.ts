import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { inheritedEnv } from '#lib/env.ts';

/** A script says before each step which it is, and after it that it is done. */
export type Said = { number: number; step: string; isDone: boolean };

/** When it is killed: so many milliseconds after it began the last of so many steps. */
export type Moment = { steps: number; ms: number };

/**
 * Runs a script of this folder on a database until it is killed (SIGKILL), and waits until its server has let go: what
 * it was committing PostgreSQL finishes a moment later, or not at all.
 * @returns what it said until then
 */
export async function runUntilKilled(
  script: string,
  args: readonly string[],
  url: string,
  { steps, ms }: Moment,
): Promise<Said[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), DATABASE_URL: url },
  });
  const exit = once(child, 'exit');
  const said: Said[] = [];
  let begun = 0;
  let pid = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const one: Said | { pid: number } = JSON.parse(line);
    if ('pid' in one) {
      pid = one.pid;
      continue;
    }
    said.push(one);
    if (one.isDone) continue;
    begun += 1;
    if (begun === steps) void sleep(ms).then(() => child.kill('SIGKILL'));
  }
  const [, signal] = await exit;
  if (signal !== 'SIGKILL') throw new Error(`${script} ended by itself`);
  await untilGone(url, pid);
  return said;
}

async function untilGone(url: string, pid: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    while ((await sql`select 1 from pg_stat_activity where pid = ${pid}`).length > 0) await sleep(10);
  } finally {
    await sql.end();
  }
}
