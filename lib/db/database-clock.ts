import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { compareClock, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';

const restMs = 10 * secondMs;
/** A correction that can be seen: what was kept until an instant may be kept for too long, or not long enough. */
const stepMs = secondMs;

/**
 * Puts this process's clock right by the database's (`now()` of lib/clock.ts).
 * @returns by how much, milliseconds
 */
export async function readDatabaseClock(db: Db): Promise<number> {
  const askedMs = performance.now();
  const [row] = await db.execute<{ ms: string }>(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`);
  const answeredMs = performance.now();
  return compareClock(askedMs, Number(row?.ms), answeredMs);
}

/**
 * Keeps the clock right until `stop`. While the database cannot be reached, the time goes on from what it said last.
 * @param onStep told when the time jumps; not of the first reading, before which nothing has been judged by it
 * @returns at the first reading, which waits for the database; `done` settles after `stop`
 */
export async function followDatabaseClock(
  db: Db,
  stop: AbortSignal,
  onStep: () => void = () => {},
): Promise<{ done: Promise<void> }> {
  await readUntilAnswered(db, stop);
  return { done: follow(db, stop, onStep) };
}

async function readUntilAnswered(db: Db, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await readDatabaseClock(db);
      return;
    } catch {
      await sleep(secondMs, undefined, { signal: stop }).catch(() => {});
    }
  }
}

async function follow(db: Db, stop: AbortSignal, onStep: () => void): Promise<void> {
  while (!stop.aborted) {
    await sleep(restMs, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return;
    try {
      if (Math.abs(await readDatabaseClock(db)) > stepMs) onStep();
    } catch {
      // away: whoever needs the database says so
    }
  }
}
