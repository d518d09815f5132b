import type { ChildProcess } from 'node:child_process';
import { percentile, print, round } from '#bench/figure.ts';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { wireItems, wirePolls } from '#lib/wires/schema.ts';
import { itemsOfFeed } from './generated-feeds.ts';
import { type Suppliers, startSuppliers } from './suppliers.ts';
import { newWiresPaper } from './wires-paper.ts';
import { startWorker } from './worker.ts';

const rounds = 3;
/** How often each round asks for what is unchanged: it is soon over. */
const unchangedTurns = 3;
/** So many items are made ready: what that takes is the same for each. */
const readied = 500;

/** The same feeds as new documents, as "unchanged", and as the same bytes again, in turns. */
export async function measureStoring(
  feeds: number,
  variables: Record<string, string>,
  children: ChildProcess[],
): Promise<void> {
  const suppliers = await startSuppliers(feeds, children);
  const paper = await newWiresPaper(variables, suppliers.feedUrls);
  const worker = await startWorker(paper, children);
  const { db, close } = connect(paper.DATABASE_URL, 1);
  const items = feeds * itemsOfFeed;
  const times = { newMs: [] as number[], unchangedMs: [] as number[], sameMs: [] as number[], readyMs: [] as number[] };
  try {
    for (let turn = 1; turn <= rounds; turn += 1) {
      const newest = turn * itemsOfFeed;
      await publishAll(db, suppliers, newest, true);
      times.newMs.push(await worker.work('ask wires'));
      const stored = await db.$count(wireItems);
      if (stored !== turn * items) throw new Error(`${stored} items are stored of ${turn * items}`);
      for (let again = 0; again < unchangedTurns; again += 1) {
        await publishAll(db, suppliers, newest, true);
        times.unchangedMs.push(await worker.work('ask wires'));
      }
      await publishAll(db, suppliers, newest, false);
      times.sameMs.push(await worker.work('ask wires'));
      times.readyMs.push(await worker.work('make wire items ready', readied));
    }
  } finally {
    await close();
  }
  const [newMs = 0, unchangedMs = 0, sameMs = 0, readyMs = 0] = Object.values(times).map((each) =>
    percentile(each, 0.5),
  );
  print({
    figure: `wires: time to parse, clean and store ${items} items of ${feeds} feeds ÷ the same feeds unchanged (304)`,
    ratio: round(newMs / unchangedMs),
    seconds: inSeconds({ stored: newMs, unchanged: unchangedMs, 'the same bytes': sameMs }),
    storedItemsPerSecond: round((items / newMs) * 1_000),
    readyItemsPerSecond: round((readied / readyMs) * 1_000),
    'ratio until all are ready': round((newMs + (readyMs / readied) * items) / unchangedMs),
  });
}

const inSeconds = (times: Record<string, number>) =>
  Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, round(ms / 1_000)]));

/** Makes an edition of all feeds, and all wires due. */
export async function publishAll(db: Db, suppliers: Suppliers, newest: number, knowsEditions: boolean): Promise<void> {
  await suppliers.publish({ madeAt: now(), newest, knowsEditions });
  await db.update(wirePolls).set({ dueAt: now() });
}
