import { type ChildProcess, spawn } from 'node:child_process';
import { projectPath } from '#lib/project.ts';
import { readingMemoryMb, readingTimeoutMs, tookTooLong, tookTooMuch } from '#lib/wires/articles/apart/bounds.ts';
import type { RoutingTask } from '#lib/wires/routing/apart/route-stored.ts';
import type { Routing } from '#lib/wires/types.ts';

/** Does tasks one after another until it is closed. */
export type Router = { route: (task: RoutingTask) => Promise<Routing[][]>; close: () => void };

/** Asks rules about items in a process of its own: reading thousands of them would hold up the readers' pages. */
export function openRouter(timeoutMs = readingTimeoutMs): Router {
  const script = projectPath('lib', 'wires', 'routing', 'apart', 'routing-process.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${readingMemoryMb}`, script], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // one that cannot be started, or ends between two tasks, says so by the next task that doesn't reach it
  child.on('error', () => {});
  return { route: (task) => ask(child, task, timeoutMs), close: () => void child.kill('SIGKILL') };
}

/** @throws {InvalidError} when it takes too long or too much */
function ask(child: ChildProcess, task: RoutingTask, timeoutMs: number): Promise<Routing[][]> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', answer).off('exit', exit);
      settle();
    };
    const answer = (routings: Routing[][]) => end(() => resolve(routings));
    const fail = (cause: string) => end(() => reject(tookTooMuch(cause)));
    const exit = (code: number | null, signal: string | null) => fail(signal ?? `exit code ${code}`);
    const timer = setTimeout(() => end(() => reject(tookTooLong(timeoutMs))), timeoutMs);
    child.on('message', answer).on('exit', exit);
    child.send(task, (error) => {
      if (error) fail(error.message);
    });
  });
}
