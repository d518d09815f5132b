import { database as openDatabase } from '#lib/db/client.ts';
import { provideEnv } from '#lib/env.ts';
import { keepWatch } from '#lib/health/keep-watch.ts';
import { guardConsole } from '#lib/log-line.ts';
import type { Press } from '#lib/press/start-press.ts';
import { ensureBuilt } from './build.ts';
import { type ProvidedDatabase, provideDatabase } from './database.ts';
import { provideAddress } from './port.ts';
import { seedWhenEmpty } from './seed-when-empty.ts';
import { complain, runProgram, step, tell } from './steps.ts';
import { stopSignal } from './stop-signal.ts';
import { startWorker } from './worker-process.ts';
import { zoneDataWarning } from './zone-data.ts';

/**
 * `npm start`: database, migrations, demo newsroom, build, press and worker, until it is told to stop. The large parts
 * are loaded when their turn comes, so that a start that cannot go on says so at once.
 */
await runProgram(async () => {
  const stopped = stopSignal();
  const warning = zoneDataWarning(process.versions.tz, process.versions.node);
  if (warning) complain(warning);
  provideEnv({ NODE_ENV: 'production' });
  const { host, port, url } = await provideAddress();

  let database: ProvidedDatabase | undefined;
  let press: Press | undefined;
  try {
    database = await provideDatabase(`process ${process.pid}, ${url}`);
    const { hearsAtOnce } = database;
    const firstRun = await seedWhenEmpty();
    if (!(await Promise.race([ensureBuilt().then(() => true), stopped.then(() => false)]))) return 0;
    // from here on the log is read by programs too
    guardConsole();
    press = await step('Starting the press', async () => {
      const { servePaper } = await import('./press.ts');
      return servePaper({ host, port, hearsAtOnce });
    });
    const worker = startWorker();
    const stopWatch = new AbortController();
    const watch = keepWatch(openDatabase(), 'web', stopWatch.signal);
    for (const line of firstRun) tell(line);
    tell(`Ready on ${url}`);
    const reason = await Promise.race([stopped, database.died]);
    tell(`Stopping (${reason}) …`);
    stopWatch.abort();
    await Promise.all([press.stop(), worker.stop(), watch]);
    return reason.startsWith('SIG') ? 0 : 1;
  } finally {
    await database?.close();
  }
});
// the press's keep-alive sockets and Next's own timers would hold the process
process.exit();
