import { type Connection, connect, database as openDatabase } from '#lib/db/client.ts';
import { readDatabaseClock } from '#lib/db/database-clock.ts';
import { env, provideEnv } from '#lib/env.ts';
import { keepWatch } from '#lib/health/keep-watch.ts';
import { guardConsole } from '#lib/log-line.ts';
import type { Press } from '#lib/press/server.ts';
import { ensureBuilt } from './build.ts';
import { type ProvidedDatabase, provideDatabase } from './database.ts';
import { checkPortFree, choosePort } from './port.ts';
import { complain, runProgram, step, tell } from './steps.ts';
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
  const { HOST } = env();
  provideEnv({ NODE_ENV: 'production', PORT: String(await choosePort(env().PORT)) });
  const { PORT, SITE_URL } = env();
  provideEnv({ SITE_URL });
  await checkPortFree(HOST, PORT);

  let database: ProvidedDatabase | undefined;
  let press: Press | undefined;
  try {
    database = await provideDatabase(`process ${process.pid}, ${SITE_URL}`);
    const { hearsAtOnce } = database;
    const firstRun = env().DEMO === '0' ? null : await withConnection(seed);
    if (!(await Promise.race([ensureBuilt().then(() => true), stopped.then(() => false)]))) return 0;
    // from here on the log is read by programs too
    guardConsole();
    press = await step('Starting the press', async () => {
      const { listen } = await import('#lib/press/server.ts');
      return listen({ host: HOST, port: PORT, hearsAtOnce });
    });
    const worker = startWorker();
    const stopWatch = new AbortController();
    const watch = keepWatch(openDatabase(), 'web', stopWatch.signal);
    for (const line of firstRun ?? []) tell(line);
    tell(`Ready on ${SITE_URL}`);
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

async function withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = connect(env().DATABASE_URL ?? '', 4);
  try {
    await readDatabaseClock(connection.db);
    return await use(connection);
  } finally {
    await connection.close();
  }
}

async function seed({ db }: Connection): Promise<string[] | null> {
  const { seedFirstRun } = await import('#demo/first-run.ts');
  const { DATA_DIR, SITE_URL } = env();
  return seedFirstRun(db, { dataDir: DATA_DIR, siteUrl: SITE_URL, onStep: (what) => tell(`${what} …`) });
}

/** Settles at the first SIGINT or SIGTERM. Ctrl-C reaches us directly and through npm, so later ones change nothing. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
  });
}
