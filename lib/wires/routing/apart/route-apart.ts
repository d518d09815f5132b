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
  return { route: (task) => ask(child, task, timeoutMs), close: () => void child.kill('SIGKILL') };
}

/** @throws {InvalidError} when it takes too long or too much */
function ask(child: ChildProcess, task: RoutingTask, timeoutMs: number): Promise<Routing[][]> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      child.on('error', () => {});
      settle();
    };
    const timer = setTimeout(() => end(() => reject(tookTooLong(timeoutMs))), timeoutMs);
    child.once('message', (routings: Routing[][]) => end(() => resolve(routings)));
    child.once('error', (error) => end(() => reject(tookTooMuch(error.message))));
    child.once('exit', (code, signal) => end(() => reject(tookTooMuch(signal ?? `exit code ${code}`))));
    // one that dies before it has read its task says so by its exit
    child.send(task, () => {});
  });
}
