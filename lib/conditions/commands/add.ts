import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import {
  getNamedAdapter,
  getNamedEdition,
  getNamedSource,
  readSettings,
} from '#lib/conditions/commands/named-sources.ts';
import { storedSettings } from '#lib/conditions/desk/parse-settings.ts';
import { saveSource } from '#lib/conditions/desk/save-source.ts';
import { missingKey, unknownWords } from '#lib/conditions/desk/source-standing.ts';
import { InvalidError } from '#lib/errors.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { system } from '#lib/staff/permissions.ts';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** Adds a source to an edition, behind its others. */
export async function runAdd(args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> {
  const options = { edition: text, set: texts } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  const slug = values.edition;
  if (name === undefined || more.length > 0 || slug === undefined) {
    tools.complain('Name one of "source adapters", and with --edition whose it is to be.');
    return 2;
  }
  const adapter = getNamedAdapter(name, rooms);
  const settings = readSettings(values.set ?? [], adapter);
  const { id } = await tools.withDatabase(async (db) => {
    const { id: editionId } = await getNamedEdition(db, slug);
    return saveSource(db, system, { id: null, editionId, adapter: name, settings }, tools.now(), rooms);
  });
  tools.print(`Source ${id} of ${slug}: ${adapter.title}. ${nextWords(adapter)}`);
  return 0;
}

/** Gives a source other settings; those that are not named stay. */
export async function runSet(args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { set: texts }, allowPositionals: true });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0 || values.set === undefined) {
    tools.complain('Name one source by its number, and what is to be set.');
    return 2;
  }
  await tools.withDatabase(async (db) => {
    const { source, adapter } = await getNamedSource(db, id, tools.now(), rooms);
    if (!adapter) throw new InvalidError(`no adapter ${source.adapter}`, unknownWords(source));
    const settings = { ...storedSettings(source), ...readSettings(values.set ?? [], adapter) };
    const { version } = source;
    await saveSource(db, system, { id: source.id, version, settings }, tools.now(), rooms);
  });
  tools.print(`Source ${id} has these settings now. What it said for others is forgotten.`);
  return 0;
}

function nextWords(adapter: Adapter): string {
  const key = missingKey(adapter);
  return key ? `It is asked once ${key} is set.` : 'The worker asks it now.';
}
