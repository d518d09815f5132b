import { watch } from 'node:fs';
import { projectPath } from '#lib/project.ts';
import { startWorker } from './worker-process.ts';

/** An editor saves several files, or one in several steps. */
const settleMs = 300;

/** Runs the worker, and starts it again when something in `lib/` changes: unlike Next it loads each file once. */
export function startDevWorker(): { stop: () => Promise<void> } {
  let worker = startWorker();
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let restarting = Promise.resolve();

  const restart = async () => {
    await worker.stop();
    if (!stopping) worker = startWorker();
  };
  const watcher = watch(projectPath('lib'), { recursive: true }, (_event, name) => {
    if (!name || !/(?<!\.test)\.tsx?$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      restarting = restarting.then(restart);
    }, settleMs);
  });
  return {
    stop: async () => {
      stopping = true;
      watcher.close();
      clearTimeout(timer);
      await restarting;
      await worker.stop();
    },
  };
}
