import { type ChildProcess, spawn } from 'node:child_process';
import { minuteMs } from '#lib/clock.ts';
import { processWide } from '#lib/process-wide.ts';
import { projectPath } from '#lib/project.ts';
import { readingMemoryMb, readingTimeoutMs, tookTooLong, tookTooMuch } from '#lib/wires/articles/apart/bounds.ts';
import type { Answer, Task } from '#lib/wires/articles/apart/tasks.ts';

/** A process that reads one document after another. */
type Reader = { child: ChildProcess; script: string; ending?: NodeJS.Timeout };
type Readers = { idle: Reader[]; running: number; waiting: (() => void)[] };
const readers = processWide<Readers>('readers apart', { idle: [], running: 0, waiting: [] }).value;

const mostAtOnce = 2;
/** One that nobody needs for so long is ended; a new one is there in a third of a second. */
const idleMs = minuteMs;

/**
 * Does a task in a process that knows neither the database nor a secret. One that is well is kept for the next task; one
 * that fails or is late is ended. At most two at a time; others wait their turn. (A thread is no wall: where one asks for
 * more memory at once than it may have, V8 ends the whole process.)
 * @param bounds.script default: the one that reads
 * @throws {InvalidError} when it takes too long or too much
 */
export async function runApart(task: Task, bounds: { timeoutMs?: number; script?: string } = {}): Promise<Answer> {
  const {
    timeoutMs = readingTimeoutMs,
    script = projectPath('lib', 'wires', 'articles', 'apart', 'reading-process.ts'),
  } = bounds;
  if (readers.running >= mostAtOnce) await new Promise<void>((resolve) => readers.waiting.push(resolve));
  else readers.running += 1;
  try {
    const reader = takeIdle(script) ?? startReader(script);
    const answer = await ask(reader, task, timeoutMs);
    keepIdle(reader);
    return answer;
  } finally {
    const next = readers.waiting.shift();
    if (next) next();
    else readers.running -= 1;
  }
}

function takeIdle(script: string): Reader | undefined {
  const found = readers.idle.find((reader) => reader.script === script && reader.child.connected);
  if (!found) return undefined;
  forget(found);
  clearTimeout(found.ending);
  return found;
}

function keepIdle(reader: Reader): void {
  if (!reader.child.connected) return;
  readers.idle.push(reader);
  reader.ending = setTimeout(() => {
    forget(reader);
    reader.child.disconnect();
  }, idleMs).unref();
}

function forget(reader: Reader): void {
  readers.idle = readers.idle.filter((each) => each !== reader);
}

function startReader(script: string): Reader {
  const child = spawn(process.execPath, [`--max-old-space-size=${readingMemoryMb}`, script], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // a terminal's Ctrl+C ends the portal, which ends it: a document it is at has not failed
    detached: true,
  });
  const reader = { child, script };
  // how it ends when nobody waits for it is told to nobody
  child.on('error', () => forget(reader));
  child.on('exit', () => forget(reader));
  child.unref();
  return reader;
}

function ask({ child }: Reader, task: Task, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', succeed).off('error', fail).off('exit', failByExit);
      // it keeps no process alive that has nothing else to do
      child.channel?.unref();
      settle();
    };
    const succeed = (answer: Answer) => end(() => resolve(answer));
    const fail = (error: Error) => {
      child.kill('SIGKILL');
      end(() => reject(error));
    };
    const failByExit = (code: number | null, signal: string | null) => fail(tookTooMuch(signal ?? `exit code ${code}`));
    const timer = setTimeout(() => fail(tookTooLong(timeoutMs)), timeoutMs);
    child.on('message', succeed).on('error', fail).on('exit', failByExit);
    child.channel?.ref();
    // one that dies before it has read its task says so by its exit
    child.send(task, () => {});
  });
}
