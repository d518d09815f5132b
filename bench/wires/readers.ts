import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, gte, inArray, isNotNull, isNull, lt, lte } from 'drizzle-orm';
import { ask, fetchText } from '#bench/ask.ts';
import { percentile, print, round } from '#bench/figure.ts';
import { generatePaper } from '#bench/generated-paper.ts';
import { type LoadResult, load } from '#bench/load.ts';
import { startPress } from '#bench/servers.ts';
import { dayMs, now, secondMs } from '#lib/clock.ts';
import { type Connection, connect } from '#lib/db/client.ts';
import { wireItems, wirePolls } from '#lib/wires/schema.ts';
import { itemsOfFeed } from './generated-feeds.ts';
import { publishAll } from './storing.ts';
import { type Suppliers, startSuppliers } from './suppliers.ts';
import { addWires, openedHosts } from './wires-paper.ts';

type Database = Connection['db'];

const stories = 500;
const rounds = 7;
const roundMs = 5 * secondMs;
/** Twelve readers, each a page so often: people at their reading, not as much as the press can do. */
const restMs = 20;

/** How long readers' kept pages take while the portal's own worker takes in all feeds, and while it has nothing to do. */
export async function measureReaders(
  feeds: number,
  variables: Record<string, string>,
  children: ChildProcess[],
): Promise<void> {
  const suppliers = await startSuppliers(feeds, children);
  const paper = { ...(await generatePaper(stories, variables)), ...openedHosts };
  const { db, close } = connect(paper.DATABASE_URL, 1);
  try {
    await addWires(db, suppliers.feedUrls);
    await rest(db);
    const press = await startPress(paper, children);
    const pages = await heat(press);
    const results = { resting: [] as LoadResult[], working: [] as LoadResult[] };
    // the first is not counted: a press that has just started is slower, and so is a worker
    for (let turn = 0; turn <= rounds; turn += 1) {
      const resting = await load(press, pages, { ms: roundMs }, restMs);
      await work(db, suppliers, (turn + 1) * itemsOfFeed);
      const working = await load(press, pages, { ms: roundMs }, restMs);
      await rest(db);
      if (turn === 0) continue;
      results.resting.push(resting);
      results.working.push(working);
    }
    const median = (of: readonly LoadResult[], what: keyof LoadResult) =>
      round(
        percentile(
          of.map((each) => each[what]),
          0.5,
        ),
      );
    const { resting, working } = results;
    print({
      figure: 'wires: p99 of kept pages while all feeds are taken in ÷ while none is',
      ratio: round(median(working, 'p99Ms') / median(resting, 'p99Ms')),
      p99Ms: { resting: median(resting, 'p99Ms'), working: median(working, 'p99Ms') },
      p50Ms: { resting: median(resting, 'p50Ms'), working: median(working, 'p50Ms') },
      pagesPerSecond: median(working, 'rps'),
      storedItems: await db.$count(wireItems),
    });
  } finally {
    await close();
  }
}

const isUnready = lt(wireItems.readyVersion, wireItems.version);

async function heat(press: string): Promise<string[]> {
  const front = await fetchText(`${press}/calgary`);
  const found = [...front.matchAll(/href="(\/story\/[^"]+)"/g)].map(([, path = '']) => path).slice(0, 5);
  const pages = ['/calgary', ...new Set(found)];
  for (const path of pages) {
    while (!String((await ask(press + path)).headers['cache-status']).includes('; hit')) await sleep(10);
  }
  return pages;
}

/** All feeds have something new; waits until the worker is at it. What it left before has to wait. */
async function work(db: Database, suppliers: Suppliers, newest: number): Promise<void> {
  const begun = now();
  await publishAll(db, suppliers, newest, true);
  while ((await db.$count(wirePolls, gte(wirePolls.askedAt, begun))) === 0) await sleep(20);
}

/** Nothing is due; waits until nothing is in the worker's hands. */
async function rest(db: Database): Promise<void> {
  const later = new Date(now().getTime() + dayMs);
  const isDue = lte(wirePolls.dueAt, later);
  while ((await db.$count(wirePolls, isNotNull(wirePolls.lease))) > 0 || (await db.$count(wirePolls, isDue)) > 0) {
    await db.update(wirePolls).set({ dueAt: new Date(later.getTime() + dayMs) });
    await sleep(50);
  }
  // each once: dead rows would be in the way of whoever looks for what is due
  const isDueItem = and(isUnready, isNull(wireItems.retryAt));
  const free = db.select({ id: wireItems.id }).from(wireItems).where(isDueItem).for('update', { skipLocked: true });
  await db.update(wireItems).set({ retryAt: later }).where(inArray(wireItems.id, free));
}
