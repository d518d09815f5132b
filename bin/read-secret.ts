import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks for a password without showing it; when standard input is no terminal, takes its first line. */
export async function readSecret(prompt: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const output = isTerminal ? new Writable({ write: (_chunk, _encoding, done) => done() }) : undefined;
  const lines = createInterface({ input: process.stdin, ...(output ? { output } : {}), terminal: isTerminal });
  if (isTerminal) process.stderr.write(prompt);
  try {
    // a closed input is an empty password, which is refused
    const line = await Promise.race([lines[Symbol.asyncIterator]().next(), interrupted(lines)]);
    return line.done ? '' : line.value;
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}

/** A terminal in raw mode hands Ctrl-C to readline instead of the process. */
function interrupted(lines: ReturnType<typeof createInterface>): Promise<never> {
  return new Promise((_resolve, reject) => lines.once('SIGINT', () => reject(new Error('interrupted'))));
}
