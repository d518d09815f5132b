import { isDeepStrictEqual } from 'node:util';
import postgres from 'postgres';
import { seededRandom } from '#testing/seeded-random.ts';
import { type CrashPlaces, type CrashStep, crashSteps, readCrashed, wholeAfter } from './crash-story.ts';
import { runUntilKilled, type Said } from './until-killed.ts';

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
  const draw = seededRandom(seed);
  const report: CrashReport = { publishes: 0, kills: 0, cutOff: { older: 0, newer: 0 }, numbers: [], faults: [] };
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (let number = 1; report.publishes < wanted; ) {
      const steps = 1 + Math.floor(draw() * mostSteps);
      const args = [String(number), JSON.stringify(places)];
      const said = await runUntilKilled('publish-until-killed.ts', args, url, { steps, ms: draw() * mostMs });
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

/** Compares the stories of one life with what they must be: all finished, but for the last, which is one or the other. */
async function judge(sql: postgres.Sql, said: readonly Said[], places: CrashPlaces, report: CrashReport) {
  const stories = await readCrashed(sql);
  const last = said.at(-1);
  if (!last) return;
  for (const number of new Set(said.map((one) => one.number))) {
    const found = stories.get(number) ?? null;
    const after = number === last.number ? stepOf(last) : 'update';
    const newer = wholeAfter(number, after, places);
    const older = last.isDone || number !== last.number ? newer : wholeAfter(number, stepBefore(after), places);
    const isNewer = isDeepStrictEqual(found, newer);
    if (!isNewer && !isDeepStrictEqual(found, older)) report.faults.push(`${number}: ${JSON.stringify(found)}`);
    if (number !== last.number || last.isDone) continue;
    report.cutOff[isNewer ? 'newer' : 'older'] += 1;
    if (found?.live) report.numbers.push(number);
  }
}

function stepOf({ step }: Said): CrashStep {
  const known = crashSteps.find((one) => one === step);
  if (!known) throw new Error(`no step is called ${step}`);
  return known;
}

const stepBefore = (step: CrashStep) => crashSteps[crashSteps.indexOf(step) - 1] ?? null;
