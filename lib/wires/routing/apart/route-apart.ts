import { type ChildProcess, spawn } from 'node:child_process';
import { machineNowMs, minuteMs, secondMs } from '#lib/clock.ts';
import { processWide } from '#lib/process-wide.ts';
import { projectPath } from '#lib/project.ts';
import { readingMemoryMb, tookTooMuch } from '#lib/wires/articles/apart/bounds.ts';
import type { BothRoutings, RoutingTask } from '#lib/wires/routing/apart/route-stored.ts';

/** Does tasks one after another until it is closed. */
export type Router = {
  /** @returns of the items from the first on, as many as there was time for; none where one of them takes too long */
  route: (task: RoutingTask) => Promise<BothRoutings[]>;
  close: () => void;
};

/** Beyond a task's end, for the item that it is at then and the way back. */
const graceMs = secondMs / 2;
/** One that nobody needs for so long is ended. */
const idleMs = 3 * minuteMs;

/** The one that waits for the next trial. */
type Waiting = { child: ChildProcess; ending: NodeJS.Timeout };
const waiting = processWide<Waiting | null>('router of trials', null);

/**
 * Asks rules about items in a process of its own: reading thousands of them would hold up the readers' pages. Starting
 * takes most of a second, so one that is well waits for the next trial.
 */
export function openRouter(): Router {
  const child = takeWaiting() ?? start();
  return { route: (task) => ask(child, task), close: () => keepWaiting(child) };
}

/** Has one ready for somebody who will soon try rules. */
export function warmRouter(): void {
  keepWaiting(takeWaiting() ?? start());
}

function start(): ChildProcess {
  const script = projectPath('lib', 'wires', 'routing', 'apart', 'routing-process.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${readingMemoryMb}`, script], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // a terminal's Ctrl+C ends the portal, which ends it
    detached: true,
  });
  // one that cannot be started, or ends between two tasks, says so by the next task that doesn't reach it
  child.on('error', () => {});
  // a process that has nothing else to do ends
  child.unref();
  child.channel?.unref();
  return child;
}

function takeWaiting(): ChildProcess | null {
  const found = waiting.value;
  waiting.value = null;
  clearTimeout(found?.ending);
  return found?.child.connected ? found.child : null;
}

function keepWaiting(child: ChildProcess): void {
  if (!child.connected || waiting.value?.child.connected) {
    child.kill('SIGKILL');
    return;
  }
  clearTimeout(waiting.value?.ending);
  const end = () => {
    if (waiting.value?.child === child) waiting.value = null;
    child.kill('SIGKILL');
  };
  waiting.value = { child, ending: setTimeout(end, idleMs).unref() };
}

/** @throws {InvalidError} when it takes too much */
function ask(child: ChildProcess, task: RoutingTask): Promise<BothRoutings[]> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', answer).off('exit', exit);
      child.channel?.unref();
      settle();
    };
    const answer = (routings: BothRoutings[]) => end(() => resolve(routings));
    const fail = (cause: string) => end(() => reject(tookTooMuch(cause)));
    const exit = (code: number | null, signal: string | null) => fail(signal ?? `exit code ${code}`);
    const giveUp = () =>
      end(() => {
        if (child.connected) child.disconnect();
        child.kill('SIGKILL');
        resolve([]);
      });
    const timer = setTimeout(giveUp, Math.max(0, task.endsAtMs - machineNowMs() + graceMs));
    child.on('message', answer).on('exit', exit);
    child.channel?.ref();
    child.send(task, (error) => {
      if (error) fail(error.message);
    });
  });
}
