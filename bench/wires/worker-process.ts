import { setTimeout as sleep } from 'node:timers/promises';
import { lte } from 'drizzle-orm';
import { minuteMs, now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { chores } from '#lib/jobs/chores.ts';
import { wirePolls } from '#lib/wires/schema.ts';

/**
 * The portal's worker, as far as it looks after wires, in a process that its parent starts (`wires-worker.ts`): it does
 * the chore that it is told to until nothing of it is left, and says how many milliseconds that took.
 */
export type ChoreOrder = {
  chore: 'ask wires' | 'make wire items ready';
  /** It stops once it has done so much. */
  enough: number;
};

const all = chores();
const db = database();

process.on('message', async ({ chore: name, enough }: ChoreOrder) => {
  const chore = all.find((each) => each.name === name);
  if (!chore) throw new Error(`there is no chore ${name}`);
  const begun = performance.now();
  for (let done = 0; done < enough; ) {
    const some = await chore.run(db);
    done += some;
    if (some > 0) continue;
    if (name !== 'ask wires' || (await countUnasked()) === 0) break;
    // a host was busy: its wire is due in a moment
    await sleep(20);
  }
  process.send?.(performance.now() - begun);
});
process.on('disconnect', () => process.exit());

/** Wires that are due, or will be in a moment. */
const countUnasked = () => db.$count(wirePolls, lte(wirePolls.dueAt, new Date(now().getTime() + minuteMs)));

process.send?.('ready');
