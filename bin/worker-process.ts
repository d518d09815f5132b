import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { secondMs } from '#lib/clock.ts';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';

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
    child.on('exit', (code) => {
      if (stopping) return;
      delayMs = performance.now() - begun > 60 * secondMs ? secondMs : Math.min(delayMs * 2, 30 * secondMs);
      console.error(`The worker ended with code ${code}; it starts again in ${delayMs / secondMs} s.`);
      timer = setTimeout(start, delayMs);
    });
  };
  start();

  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (!child || child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
