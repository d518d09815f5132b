import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';

/** Something the worker looks after. What is to be done stands in the room's own tables, so nothing is queued twice. */
export type Chore = {
  name: string;
  /** How long to rest when there was nothing to do, milliseconds. */
  restMs: number;
  /** Does what is due and returns how much that was; more than 0: it is asked again at once. */
  run: (db: PostgresJsDatabase) => Promise<number>;
};

const restAfterErrorMs = 5_000;

/**
 * Runs every chore until the signal. Chores do not wait for each other; one that fails rests and is tried again.
 * Any number of workers may run: each chore takes its rows with `for update skip locked`.
 */
export async function runChores(db: PostgresJsDatabase, chores: readonly Chore[], stop: AbortSignal): Promise<void> {
  await Promise.all(chores.map((chore) => repeat(db, chore, stop)));
}

async function repeat(db: PostgresJsDatabase, chore: Chore, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    let restMs = chore.restMs;
    try {
      if ((await chore.run(db)) > 0) restMs = 0;
    } catch (error) {
      restMs = restAfterErrorMs;
      console.error(`worker: ${chore.name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    await sleep(restMs, undefined, { signal: stop }).catch(() => {});
  }
}
