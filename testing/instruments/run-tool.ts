import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';

const timeoutMs = 5 * 60_000;

/**
 * What a program prints, whatever it ends with: most of these end with 1 where they found something.
 * @param inputPath a file it reads from its standard input
 * @throws when the program cannot be started
 */
export async function runTool(program: string, args: readonly string[], inputPath?: string) {
  const child = spawn(program, args, { stdio: 'pipe', timeout: timeoutMs });
  if (inputPath) createReadStream(inputPath).pipe(child.stdin);
  else child.stdin.end();
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr };
}
