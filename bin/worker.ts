import { closeDatabase, database } from '#lib/db/client.ts';
import { chores } from '#lib/jobs/chores.ts';
import { runChores } from '#lib/jobs/worker.ts';
import { runProgram } from './steps.ts';

/** The worker: everything that is done beside answering requests. `npm start` runs one; more may run elsewhere. */
await runProgram(async () => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => stop.abort());
  await runChores(database(), chores(), stop.signal);
  await closeDatabase();
  return 0;
});
process.exit();
