import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { getNamedSource } from '#lib/conditions/commands/named-sources.ts';
import { askSourceNow } from '#lib/conditions/desk/ask-source-now.ts';
import { listSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';
import type { Db } from '#lib/db/client.ts';
import { PortalError } from '#lib/errors.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { system } from '#lib/staff/permissions.ts';

/**
 * Asks sources now, one after another: all that are not paused and lack no key, or one. The exit code is 1 when one of
 * them failed.
 */
export async function runAsk(args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [id, ...more] = positionals;
  if (more.length > 0) {
    tools.complain('Name one source by its number, or none for all.');
    return 2;
  }
  return tools.withDatabase(async (db) => {
    let code = 0;
    for (const { source, edition, title } of await listAsked(db, id, tools, rooms)) {
      const failures = await refusalInWords(() => askSourceNow(db, system, { id: source.id }, tools.now, {}, rooms));
      const isGood = failures.length === 0;
      const words = isGood ? 'it answered well.' : [...new Set(failures)].join(' ');
      (isGood ? tools.print : tools.complain)(`${source.id}  ${edition.slug}  ${title}: ${words}`);
      if (!isGood) code = 1;
    }
    return code;
  });
}

async function listAsked(db: Db, id: string | undefined, tools: CommandTools, rooms: SourceRooms) {
  if (id !== undefined) return [await getNamedSource(db, id, tools.now(), rooms)];
  const isAsked = ({ standing }: SourceStatus) => standing !== 'paused' && standing !== 'keyless';
  return (await listSourceStatus(db, system, tools.now(), rooms)).filter(isAsked);
}

/** One that is being asked already keeps none of the others from being asked. */
async function refusalInWords(ask: () => Promise<string[]>): Promise<string[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PortalError) return [error.userMessage];
    throw error;
  }
}
