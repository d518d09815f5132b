import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { secondMs } from '#lib/clock.ts';
import { startStoppable } from '#testing/database/stoppable.ts';
import { ask, fetchText } from './ask.ts';
import { print, round } from './figure.ts';
import { generatePaper } from './generated-paper.ts';
import { load } from './load.ts';
import { startPress, stop } from './servers.ts';

const stories = 100;
const awayMs = 6 * secondMs;
const recoverWithinMs = 5 * secondMs;
const giveUpMs = 60 * secondMs;

/** PostgreSQL is stopped while readers read, and started again. */
export async function measureOutage(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const database = await startStoppable(join(variables.DATA_DIR ?? '', 'outage'));
  try {
    const paper = await generatePaper(stories, { ...variables, DATABASE_URL: database.url });
    const press = await startPress(paper, children);
    const kept = await heat(press);
    const reading = readOn(press, kept);
    await sleep(secondMs);

    await database.stop();
    const away = await askWhileAway(press);
    await database.start();
    const backMs = performance.now();
    const answersAgainMs = (await untilNew(press, ({ status }) => status === 200)) - backMs;
    const keepsAgainMs = (await untilKept(press)) - backMs;
    const { requests, errors } = await reading.stop();

    print({
      figure: `milliseconds until a page that is not kept is there again after PostgreSQL is ÷ ${recoverWithinMs}`,
      ratio: round(answersAgainMs / recoverWithinMs),
      answersAgainMs: round(answersAgainMs),
      keepsAgainMs: round(keepsAgainMs),
      kept: { pages: kept.length, requestsMeanwhile: requests, errors },
      notKept: away,
    });
    await Promise.all(children.splice(0).map(stop));
  } finally {
    await database.stop();
  }
}

/** A front, sections and stories, each asked for until it is kept. */
async function heat(press: string): Promise<string[]> {
  const front = await fetchText(`${press}/calgary`);
  const found = [...front.matchAll(/href="(\/story\/[^"]+)"/g)].map(([, path = '']) => path).slice(0, 10);
  const paths = ['/calgary', '/calgary/local', '/feeds/calgary.rss', ...new Set(found)];
  for (const path of paths) while (!isHit(await ask(press + path))) await sleep(10);
  return paths;
}

/** Readers of what is kept, from now until they are stopped; what is not answered with 200 is an error. */
function readOn(press: string, paths: readonly string[]) {
  const turnMs = secondMs / 2;
  let isOver = false;
  const read = async () => {
    const result = { requests: 0, errors: [] as string[] };
    while (!isOver) {
      await load(press, paths, { ms: turnMs }).then(
        ({ rps }) => {
          result.requests += Math.round((rps * turnMs) / secondMs);
        },
        (error: unknown) => result.errors.push(String(error)),
      );
    }
    return result;
  };
  const reading = read();
  return {
    stop: () => {
      isOver = true;
      return reading;
    },
  };
}

type Away = { asked: number; pagesWith503: number; slowestMs: number };

/** Asks for pages that are not kept, one after the other, until the database has been away long enough. */
async function askWhileAway(press: string): Promise<Away> {
  const away: Away = { asked: 0, pagesWith503: 0, slowestMs: 0 };
  const begunMs = performance.now();
  while (performance.now() - begunMs < awayMs) {
    const askedMs = performance.now();
    const { status, body } = await askNew(press, 'identity');
    away.asked += 1;
    away.slowestMs = Math.max(away.slowestMs, round(performance.now() - askedMs));
    if (status === 503 && body.includes('<h1')) away.pagesWith503 += 1;
  }
  return away;
}

let asked = 0;

/** A search nobody has made. */
function askNew(press: string, encoding?: string) {
  asked += 1;
  return ask(`${press}/search?q=never+${asked}`, { mayBe: [503], ...(encoding ? { encoding } : {}) });
}

type Answered = Awaited<ReturnType<typeof ask>>;

/** @returns when the first answer came that fits */
async function untilNew(press: string, fits: (answer: Answered) => boolean): Promise<number> {
  return until(async () => fits(await askNew(press)));
}

/** @returns when the press kept a page again, which it does while it hears of changes */
async function untilKept(press: string): Promise<number> {
  return until(async () => isHit(await ask(`${press}/calgary/archive`, { mayBe: [503] })));
}

async function until(isSo: () => Promise<boolean>): Promise<number> {
  const begunMs = performance.now();
  while (performance.now() - begunMs < giveUpMs) {
    if (await isSo()) return performance.now();
    await sleep(10);
  }
  throw new Error('the press does not recover');
}

const isHit = ({ headers }: Answered) => String(headers['cache-status']).endsWith('; hit');
