import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import postgres from 'postgres';
import { inheritedEnv } from '#lib/env.ts';
import { type CrashPlaces, type CrashStep, crashSteps, readCrashed, wholeAfter } from './crash-story.ts';

export type CrashReport = {
  /** How often a story went before readers, and how often the process that did it was killed. */
  publishes: number;
  kills: number;
  /** Of the steps that a kill fell into: how many are as if they had never begun, and how many as if finished. */
  cutOff: { older: number; newer: number };
  /** The stories a kill fell into, by number. */
  numbers: number[];
  /** Stories that are neither, or have lost what was done. */
  faults: string[];
};

type Said = { number: number; step: CrashStep; isDone: boolean };

const mostSteps = 12;
const mostMs = 25;

/**
 * Lets a process publish and kills it (SIGKILL), at moments that `seed` decides, again and again until so many
 * publishes are done; then looks at every story in every table.
 */
export async function crashPublishing(
  url: string,
  places: CrashPlaces,
  { publishes: wanted, seed }: { publishes: number; seed: number },
): Promise<CrashReport> {
  const draw = draws(seed);
  const report: CrashReport = { publishes: 0, kills: 0, cutOff: { older: 0, newer: 0 }, numbers: [], faults: [] };
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (let number = 1; report.publishes < wanted; ) {
      const steps = 1 + Math.floor(draw() * mostSteps);
      const { pid, said } = await publishUntilKilled(url, places, number, { steps, ms: draw() * mostMs });
      await untilGone(sql, pid);
      report.kills += 1;
      report.publishes += said.filter(({ step, isDone }) => isDone && (step === 'publish' || step === 'update')).length;
      await judge(sql, said, places, report);
      number = (said.at(-1)?.number ?? number) + 1;
    }
    return report;
  } finally {
    await sql.end();
  }
}

/** What it said until it was killed, some milliseconds after it began the last of so many steps. */
async function publishUntilKilled(
  url: string,
  places: CrashPlaces,
  number: number,
  { steps, ms }: { steps: number; ms: number },
): Promise<{ pid: number; said: Said[] }> {
  const script = join(import.meta.dirname, 'publish-until-killed.ts');
  const child = spawn(process.execPath, [script, String(number), JSON.stringify(places)], {
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
  if (signal !== 'SIGKILL') throw new Error('the process that publishes ended by itself');
  return { pid, said };
}

/** Compares the stories of one life with what they must be: all finished, but for the last, which is one or the other. */
async function judge(sql: postgres.Sql, said: readonly Said[], places: CrashPlaces, report: CrashReport) {
  const stories = await readCrashed(sql);
  const last = said.at(-1);
  if (!last) return;
  for (const number of new Set(said.map((one) => one.number))) {
    const found = stories.get(number) ?? null;
    const after = number === last.number ? last.step : 'update';
    const newer = wholeAfter(number, after, places);
    const older = last.isDone || number !== last.number ? newer : wholeAfter(number, stepBefore(after), places);
    const isNewer = isDeepStrictEqual(found, newer);
    if (!isNewer && !isDeepStrictEqual(found, older)) report.faults.push(`${number}: ${JSON.stringify(found)}`);
    if (number !== last.number || last.isDone) continue;
    report.cutOff[isNewer ? 'newer' : 'older'] += 1;
    if (found?.live) report.numbers.push(number);
  }
}

const stepBefore = (step: CrashStep) => crashSteps[crashSteps.indexOf(step) - 1] ?? null;

/** What it was committing when it was killed PostgreSQL finishes a moment later, or not at all. */
async function untilGone(sql: postgres.Sql, pid: number): Promise<void> {
  while ((await sql`select 1 from pg_stat_activity where pid = ${pid}`).length > 0) await sleep(10);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
