import { type ChildProcess, spawn } from 'node:child_process';
import { ApartError } from '#lib/apart/apart-error.ts';
import { takeTurn } from '#lib/apart/turns.ts';
import { projectPath } from '#lib/project.ts';

export type ApartTask = {
  /** Whose turns it takes: at most two of a name run at a time in each process of the portal, others wait. */
  name: string;
  /** A whole path; it reads standard input to its end, writes its answer to standard output and ends with 0. */
  script: string;
  input: readonly Uint8Array[];
  /** Of JavaScript's own memory; buffers are not part of it. */
  memoryMb: number;
  timeoutMs: number;
  maxOutputBytes: number;
};

/** Starting is mostly compiling; where nobody may write there, Node does without. */
const compileCache = () => projectPath('node_modules', '.cache', 'apart');

/**
 * Runs a script in a process of its own, without the portal's environment, and gives what it answered.
 * @throws {ApartError} when it fails, takes too long or answers too much
 */
export async function runApart(task: ApartTask): Promise<Buffer> {
  const leave = await takeTurn(task.name);
  try {
    return await run(task);
  } finally {
    leave();
  }
}

function run(task: ApartTask): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${task.memoryMb}`, task.script], {
      // none of the portal's own: no database, no secret
      env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: compileCache() },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, task.timeoutMs);
    const output = collect(child, task.maxOutputBytes);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new ApartError('failed', `the process could not be started: ${error.message}`, { cause: error }));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(Buffer.concat(output.answer));
      const reason = timedOut
        ? `no answer within ${task.timeoutMs} ms`
        : signal || output.complaint || `exit code ${code}`;
      reject(new ApartError(timedOut ? 'too-slow' : 'failed', reason));
    });
    // one that dies early closes its input; the exit code above says why
    child.stdin?.on('error', () => {});
    for (const piece of task.input) child.stdin?.write(piece);
    child.stdin?.end();
  });
}

function collect(child: ChildProcess, maxOutputBytes: number): { answer: Buffer[]; complaint: string } {
  const output = { answer: [] as Buffer[], complaint: '' };
  let outputBytes = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    outputBytes += chunk.length;
    if (outputBytes > maxOutputBytes) child.kill('SIGKILL');
    else output.answer.push(chunk);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output.complaint = (output.complaint + chunk.toString()).slice(0, 2_000);
  });
  return output;
}
