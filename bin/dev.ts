import { mkdir } from 'node:fs/promises';
import { type ReadEvents, watchChanges } from '#lib/changes/watch-changes.ts';
import { database as openDatabase } from '#lib/db/client.ts';
import { followDatabaseClock } from '#lib/db/database-clock.ts';
import { env, provideEnv } from '#lib/env.ts';
import { keepWatch } from '#lib/health/keep-watch.ts';
import { liveStreams } from '#lib/live/live-streams.ts';
import { projectPath } from '#lib/project.ts';
import { type ProvidedDatabase, provideDatabase } from './database.ts';
import { startDevWorker } from './dev-worker.ts';
import { tryLock } from './lock.mjs';
import { provideAddress } from './port.ts';
import { seedWhenEmpty } from './seed-when-empty.ts';
import { runProgram, StartError, step, tell } from './steps.ts';
import { stopSignal } from './stop-signal.ts';

/** `npm run dev`: what `npm start` does, with Next's dev server in place of the build and the press. */
await runProgram(async () => {
  const stopped = stopSignal();
  provideEnv({ NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' });
  const { host, port, url } = await provideAddress();
  const note = `process ${process.pid}, ${url}`;
  const lock = await lockCheckout(note);
  let database: ProvidedDatabase | undefined;
  try {
    database = await provideDatabase(note);
    const firstRun = await seedWhenEmpty();
    const stopWatch = new AbortController();
    const clock = await followDatabaseClock(openDatabase(), stopWatch.signal);
    const server = await step('Starting the dev server', async () => {
      const { startDevServer } = await import('./dev-server.ts');
      return startDevServer(host, port);
    });
    const news = followNews(database.hearsAtOnce, stopWatch.signal);
    const worker = startDevWorker();
    const watch = keepWatch(openDatabase(), 'web', stopWatch.signal);
    for (const line of firstRun) tell(line);
    tell(`Ready on ${url}`);
    const reason = await Promise.race([stopped, database.died]);
    tell(`Stopping (${reason}) …`);
    stopWatch.abort();
    await Promise.all([server.stop(), worker.stop(), watch, clock.done, news]);
    return reason.startsWith('SIG') ? 0 : 1;
  } finally {
    await database?.close();
    lock.release();
  }
});
// Next's watchers and open sockets would hold the process
process.exit();

/** Tells the desk's open pages what happens, which the press does otherwise. */
function followNews(listens: boolean, stop: AbortSignal): Promise<void> {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = env();
  const streams = liveStreams();
  const watcher = {
    onChange: () => {},
    onEvents: (read: ReadEvents) => streams.tell(read),
    onLostTrack: () => streams.lostTrack(),
    onSeen: () => {},
  };
  return watchChanges(DATABASE_DIRECT_URL ?? DATABASE_URL ?? '', watcher, stop, { listens });
}

/**
 * One dev server compiles into a folder at a time. A second one is refused here rather than by Next, which would end
 * the process and leave the embedded database running.
 */
async function lockCheckout(note: string): Promise<{ release: () => void }> {
  const dir = projectPath(env().NEXT_DIST_DIR);
  await mkdir(dir, { recursive: true });
  const lock = tryLock(`${dir}/dev.lock`, note);
  if ('release' in lock) return lock;
  throw new StartError(`a dev server already runs in this checkout (${lock.heldBy}): stop that one first.`);
}
