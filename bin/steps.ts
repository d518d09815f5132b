import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from '#lib/db/embedded-place.ts';
import { MigrationBlockedError, OldPostgresError } from '#lib/db/migrate.ts';
import { EnvError, env } from '#lib/env.ts';
import { terminalLine } from '#lib/log-line.ts';

/** A step that failed in a way the operator can do something about; `message` says what. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}

/** Tells the operator something, in plain words, on a line of its own. */
export function tell(line: string): void {
  process.stdout.write(`${terminalLine(line)}\n`);
}

/** Tells the operator what is wrong; lines stay lines. */
export function complain(lines: string): void {
  process.stderr.write(`${lines.split('\n').map(terminalLine).join('\n')}\n`);
}

/** Prints what is going on, and how long it took when it took long. */
export async function step<T>(what: string, work: () => Promise<T>, say = tell): Promise<T> {
  say(`${what} …`);
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  if (seconds >= 2) say(`  took ${seconds.toFixed(0)} s`);
  return result;
}

/** Runs a program's main function; a failure becomes one line and exit code 1. */
export async function runProgram(main: () => Promise<number>): Promise<void> {
  // whoever read our log may be gone; without this the next line of it is an uncaught error, logged, uncaught, for ever
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = await main();
  } catch (error) {
    complain(explain(error));
    process.exitCode = 1;
  }
}

/** What went wrong and what to do, in a line; the stack only when we do not know better. Never a secret. */
export function explain(error: unknown): string {
  if (error instanceof EnvError)
    return `Action News: these variables are wrong:\n  ${error.message.replaceAll('\n', '\n  ')}`;
  const plain = [StartError, EmbeddedPostgresError, OldPostgresError, MigrationBlockedError];
  if (error instanceof Error && plain.some((kind) => error instanceof kind)) {
    return `Action News: ${error.message}`;
  }
  const { code, path } = fault(error);
  switch (code) {
    case 'ENOSPC':
      return 'Action News: the disk is full: free some space and start again.';
    case 'EACCES':
    case 'EPERM':
      return `Action News: ${describeDenied(path ?? 'DATA_DIR')}`;
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return `Action News: ${path ?? 'DATA_DIR'} cannot be written: change its owner, or set DATA_DIR to a folder that can.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
      return `Action News: the database of ${databaseVariable()} cannot be reached: is PostgreSQL running there, and is the address right?`;
    case '28P01':
    case '28000':
      return `Action News: PostgreSQL refused the user or password of ${databaseVariable()}: check them.`;
    case '3D000':
      return `Action News: the database named in ${databaseVariable()} does not exist: create it (createdb) and start again.`;
    case '42501':
      return `Action News: the user of ${databaseVariable()} may not create tables there: make it the owner of the database.`;
    default:
      return `Action News: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Where it was said which database. The error does not tell which of two it was. */
function databaseVariable(): string {
  return env().DATABASE_DIRECT_URL ? 'DATABASE_URL or DATABASE_DIRECT_URL' : 'DATABASE_URL';
}

/** Whose a file is that this user may not use: most often the command line is not run as the service's user. */
function describeDenied(path: string): string {
  const me = nameOf(process.getuid?.() ?? 0);
  for (let at = path; ; at = dirname(at)) {
    try {
      const { uid } = statSync(at);
      const owner = nameOf(uid);
      if (uid === process.getuid?.()) return `${path} cannot be used by ${me}: change its mode.`;
      return `${me} may not use ${path}: ${at} belongs to ${owner}. Run it as ${owner} (sudo -u ${owner} …), or set DATA_DIR to a folder of ${me}.`;
    } catch {
      // out of reach or not there: the folder above it tells
      if (at === dirname(at)) return `${path} cannot be used by ${me}.`;
    }
  }
}

/** The name of a user; its number where this machine has none for it. */
function nameOf(uid: number): string {
  const people = readFileSync('/etc/passwd', 'utf8').split('\n');
  return people.map((line) => line.split(':')).find((fields) => fields[2] === String(uid))?.[0] ?? `user ${uid}`;
}

/** The code of an error or of what caused it. */
function fault(error: unknown): { code?: string; path?: string } {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, path } = at as NodeJS.ErrnoException;
    if (code) return { code, ...(path ? { path } : {}) };
    if (at instanceof AggregateError && at.errors[0] instanceof Error) return fault(at.errors[0]);
  }
  return {};
}
