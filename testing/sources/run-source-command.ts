import { runCommand } from '#lib/commands/command-line.ts';
import { sourceVerbs } from '#lib/conditions/commands/verbs.ts';
import type { Db } from '#lib/db/client.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';

/** Runs `source …` as an operator types it; what is complained of begins with an exclamation mark. */
export async function runSourceCommand(db: Db, rooms: SourceRooms, words: readonly string[], now: Date) {
  const said: string[] = [];
  const command = { usage: [], verbs: sourceVerbs(rooms) };
  const code = await runCommand({ source: async () => command }, ['source', ...words], {
    withDatabase: (use) => use(db),
    readSecret: async () => '',
    readInput: async () => Buffer.alloc(0),
    print: (text) => said.push(text),
    complain: (text) => said.push(`! ${text}`),
    now: () => now,
  });
  return { code, said };
}
