import { ZodError } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { PortalError } from '#lib/errors.ts';

/** What a command of the operator's has at hand. */
export type CommandTools = {
  /** Opens the portal's database for as long as `use` runs. `anySecret`: for what is about to forget the secret. */
  withDatabase: <T>(use: (db: Db) => Promise<T>, options?: { anySecret?: boolean }) => Promise<T>;
  /** Asks for a password without showing it, or takes the first line of standard input. */
  readSecret: (prompt: string) => Promise<string>;
  /** Standard input to its end, of which the first `maxBytes` are kept. */
  readInput: (maxBytes: number) => Promise<Buffer>;
  print: (line: string) => void;
  complain: (line: string) => void;
  now: () => Date;
};

/** A noun of the command line. A verb takes what follows it and returns the exit code: 0 done, 1 refused. */
export type Command = {
  usage: readonly string[];
  verbs: Readonly<Record<string, (args: string[], tools: CommandTools) => Promise<number>>>;
};

/** One noun of which several rooms bring verbs. */
export const joinCommands = (...commands: readonly Command[]): Command => ({
  usage: commands.flatMap(({ usage }) => usage),
  verbs: Object.assign({}, ...commands.map(({ verbs }) => verbs)),
});

/** How each noun is loaded. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>;

/**
 * Runs `<noun> <verb> …`.
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 */
export async function runCommand(
  commands: CommandTable,
  [noun = '', verb = '', ...args]: string[],
  tools: CommandTools,
): Promise<number> {
  const command = await own(commands, noun)?.();
  const run = command && own(command.verbs, verb);
  if (!run) {
    const explained = command ? [command] : await Promise.all(Object.values(commands).map((load) => load()));
    return explainUsage(explained, tools);
  }
  try {
    return await run(args, tools);
  } catch (error) {
    if (error instanceof ZodError) {
      for (const { path, message } of error.issues) tools.complain(`${path.join('.')}: ${message}`);
      return 1;
    }
    if (error instanceof PortalError) {
      tools.complain(error.userMessage);
      return 1;
    }
    if (!isParseError(error)) throw error;
    tools.complain(error.message);
    return explainUsage([command], tools);
  }
}

/** What stands under a name that somebody typed; `constructor` is no command. */
function own<T>(things: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(things, name) ? things[name] : undefined;
}

function explainUsage(commands: readonly Command[], { complain }: CommandTools): number {
  complain('Usage:');
  for (const line of commands.flatMap(({ usage }) => usage)) complain(`  npm run portal -- ${line}`);
  return 2;
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
