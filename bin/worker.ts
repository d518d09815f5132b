import { constants, setPriority } from 'node:os';
import { closeDatabase, database } from '#lib/db/client.ts';
import { followDatabaseClock } from '#lib/db/database-clock.ts';
import { keepWatch } from '#lib/health/keep-watch.ts';
import { chores } from '#lib/jobs/chores.ts';
import { runChores } from '#lib/jobs/worker.ts';
import { guardConsole } from '#lib/log-line.ts';
import { runProgram } from './steps.ts';

/** The worker: everything that is done beside answering requests. `npm start` runs one; more may run elsewhere. */
await runProgram(async () => {
  guardConsole();
  // readers come first: all that this process does and starts gives way to answering them
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => stop.abort());
  // nothing is judged by this machine's own clock, which may be wrong
  const clock = await followDatabaseClock(database(), stop.signal);
  await Promise.all([runChores(database(), chores(), stop.signal), keepWatch(database(), 'worker', stop.signal)]);
  await clock.done;
  await closeDatabase();
  return 0;
});
process.exit();
