import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { secondMs } from '#lib/clock.ts';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

/** A mail server that does not answer must not keep the portal from stopping; mail in hand is owed or held. */
const stopDeadlineMs = 25 * secondMs;

/**
 * Runs the worker in a process of its own, so that a heavy picture never delays a page, and starts it again when it
 * dies: after 1 s, doubling up to 30 s.
 */
export function startWorker(): { stop: () => Promise<void> } {
  let stopping = false;
  let delayMs = secondMs;
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;

  const start = () => {
    const begun = performance.now();
    // a process group of its own: Ctrl-C reaches the parent, which stops the worker in order
    child = spawn(process.execPath, [projectPath('bin', 'worker.ts')], {
      // the channel closes when this process dies, however it dies, and the worker follows
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: inheritedEnv(),
      detached: true,
    });
    const again = (why: string) => {
      if (stopping) return;
      delayMs = performance.now() - begun > 60 * secondMs ? secondMs : Math.min(delayMs * 2, 30 * secondMs);
      console.error(`The worker ended (${why}); it starts again in ${delayMs / secondMs} s.`);
      timer = setTimeout(start, delayMs);
    };
    child.on('exit', (code, signal) => again(signal ?? `code ${code}`));
    // no memory, no process number left: the paper is served all the same
    child.on('error', (error) => {
      if (child?.pid === undefined) again(error.message);
    });
  };
  start();

  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const deadline = setTimeout(() => child?.kill('SIGKILL'), stopDeadlineMs);
      await once(child, 'exit');
      clearTimeout(deadline);
    },
  };
}
