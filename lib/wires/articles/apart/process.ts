import { spawn } from 'node:child_process';
import { projectPath } from '#lib/project.ts';
import { readingMemoryMb, readingTimeoutMs, tookTooLong, tookTooMuch } from '#lib/wires/articles/apart/bounds.ts';
import type { Answer, Task } from '#lib/wires/articles/apart/tasks.ts';

type Bounds = { timeoutMs?: number; script?: string };

/**
 * Does a task in a new process, which knows neither the database nor a secret.
 * @param bounds.script default: the one that reads
 * @throws {InvalidError} when it takes too long or too much
 */
export function runInProcess(task: Task, bounds: Bounds = {}): Promise<Answer> {
  const {
    timeoutMs = readingTimeoutMs,
    script = projectPath('lib', 'wires', 'articles', 'apart', 'reading-process.ts'),
  } = bounds;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${readingMemoryMb}`, script], {
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    let complaint = '';
    let isLate = false;
    let answer: Answer | null = null;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(0, 2_000);
    });
    child.on('message', (message: Answer) => {
      answer = message;
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (answer) resolve(answer);
      else reject(isLate ? tookTooLong(timeoutMs) : tookTooMuch(signal || complaint || `exit code ${code}`));
    });
    // one that dies before it has read its task says so by its exit
    child.send(task, () => {});
  });
}
