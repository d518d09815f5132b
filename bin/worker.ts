import { constants, setPriority } from 'node:os';
import { closeDatabase, database } from '#lib/db/client.ts';
import { followDatabaseClock } from '#lib/db/database-clock.ts';
import { env } from '#lib/env.ts';
import { keepWatch } from '#lib/health/keep-watch.ts';
import { chores } from '#lib/jobs/chores.ts';
import { runChores } from '#lib/jobs/worker.ts';
import { guardConsole } from '#lib/log-line.ts';
import { keepLmtpDoor } from '#lib/webmail/doors/keep-lmtp-door.ts';
import { newsroomReception } from '#lib/webmail/doors/newsroom-reception.ts';
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
  const { LMTP_PORT } = env();
  await Promise.all([
    runChores(database(), chores(), stop.signal),
    keepWatch(database(), 'worker', stop.signal),
    LMTP_PORT && keepLmtpDoor(LMTP_PORT, newsroomReception(database()), stop.signal),
  ]);
  await clock.done;
  await closeDatabase();
  return 0;
});
process.exit();
