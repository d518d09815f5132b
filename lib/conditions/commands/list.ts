import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { listSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import { typedSettings } from '#lib/conditions/desk/parse-settings.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { system } from '#lib/staff/permissions.ts';

/** Prints every source, the preferred ones of an edition first. */
export async function runList(args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> {
  parseArgs({ args });
  const all = await tools.withDatabase((db) => listSourceStatus(db, system, tools.now(), rooms));
  for (const { source, edition, title } of all) {
    const settings = Object.entries(typedSettings(source)).map(([name, value]) => `${name}=${value}`);
    const parts = [source.id, edition.slug, source.adapter, title, ...settings, ...(source.pausedAt ? ['paused'] : [])];
    tools.print(parts.join('  '));
  }
  if (all.length === 0) tools.print('There is no source. "source adapters" lists what can be added.');
  return 0;
}

/** Prints the services that an edition can have. */
export async function runAdapters(args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> {
  parseArgs({ args });
  for (const adapter of rooms.flatMap(({ adapters }) => adapters)) {
    const key = adapter.keyName === null ? [] : [`with a key in ${adapter.keyName}`];
    tools.print([adapter.name, adapter.title, adapter.brings, ...key].join('  '));
    for (const { name, label, hint } of adapter.fields) tools.print(`  --set ${name}=…  ${label}. ${hint}`);
  }
  return 0;
}
