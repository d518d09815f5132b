import { Worker } from 'node:worker_threads';
import { processWide } from '#lib/process-wide.ts';
import { projectPath } from '#lib/project.ts';
import { readingMemoryMb, readingTimeoutMs, tookTooLong, tookTooMuch } from '#lib/wires/articles/apart/bounds.ts';
import type { Answer, Task } from '#lib/wires/articles/apart/tasks.ts';

const maxThreads = 2;
type Thread = { worker: Worker; script: string };
type Threads = { idle: Thread[]; running: number; waiting: (() => void)[] };
const threads = processWide<Threads>('reading threads', { idle: [], running: 0, waiting: [] }).value;

/**
 * Does a task in a thread. A thread that is well is kept for the next one; one that fails or is late is ended. At most
 * two at a time; others wait their turn.
 * @param bounds.script default: the one that reads
 * @throws {InvalidError} when it takes too long or too much
 */
export async function runInThread(task: Task, bounds: { timeoutMs?: number; script?: string } = {}): Promise<Answer> {
  const {
    timeoutMs = readingTimeoutMs,
    script = projectPath('lib', 'wires', 'articles', 'apart', 'reading-thread.ts'),
  } = bounds;
  if (threads.running >= maxThreads) await new Promise<void>((resolve) => threads.waiting.push(resolve));
  else threads.running += 1;
  try {
    const thread = takeIdle(script) ?? startThread(script);
    const answer = await ask(thread.worker, task, timeoutMs);
    threads.idle.push(thread);
    return answer;
  } finally {
    const next = threads.waiting.shift();
    if (next) next();
    else threads.running -= 1;
  }
}

function takeIdle(script: string): Thread | undefined {
  const found = threads.idle.find((thread) => thread.script === script);
  threads.idle = threads.idle.filter((thread) => thread !== found);
  return found;
}

function startThread(script: string): Thread {
  const worker = new Worker(/* turbopackIgnore: true */ script, {
    // none of the portal's own: no database, no secret
    env: { NODE_ENV: 'production' },
    execArgv: [],
    // V8 stops growth here, and ends the whole process at a single allocation beyond it: what is read is bounded before
    resourceLimits: { maxOldGenerationSizeMb: readingMemoryMb, maxYoungGenerationSizeMb: 64 },
  });
  return { worker, script };
}

function ask(worker: Worker, task: Task, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      // by name: a worker has listeners of its own too
      for (const name of ['message', 'messageerror', 'error', 'exit']) worker.removeAllListeners(name);
      // nobody waits for it any more, so it keeps no process alive, and how it ends is told to nobody
      worker.on('error', () => forget(worker));
      worker.on('exit', () => forget(worker));
      worker.unref();
      settle();
    };
    const fail = (error: Error) => {
      end(() => reject(error));
      void worker.terminate();
    };
    const timer = setTimeout(() => fail(tookTooLong(timeoutMs)), timeoutMs);
    worker.on('message', (answer: Answer) => end(() => resolve(answer)));
    worker.on('messageerror', (error) => fail(tookTooMuch(error.message)));
    worker.on('error', (error: Error) => fail(tookTooMuch(error.message)));
    worker.on('exit', (code) => fail(tookTooMuch(`the thread ended with ${code}`)));
    worker.ref();
    worker.postMessage(task);
  });
}

function forget(worker: Worker): void {
  threads.idle = threads.idle.filter((thread) => thread.worker !== worker);
}
