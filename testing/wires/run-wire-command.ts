import { runCommand } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { wireCommand } from '#lib/wires/commands/command.ts';

/** Runs `wire …` as an operator types it; what is complained of begins with an exclamation mark. */
export async function runWireCommand(db: Db, words: readonly string[], now: Date, input = '') {
  const said: string[] = [];
  const code = await runCommand({ wire: async () => wireCommand }, ['wire', ...words], {
    withDatabase: (use) => use(db),
    readSecret: async () => '',
    readInput: async (maxBytes) => Buffer.from(input).subarray(0, maxBytes),
    print: (text) => said.push(text),
    complain: (text) => said.push(`! ${text}`),
    now: () => now,
  });
  return { code, said };
}
