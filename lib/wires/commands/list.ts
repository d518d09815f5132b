import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { system } from '#lib/staff/permissions.ts';
import { wirePresets } from '#lib/wires/presets.ts';
import { type ListedWire, listWires } from '#lib/wires/queries.ts';

/** Prints the wires: what each is, where its items go, and its feed. */
export async function runList(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  const { wires, editions, sections } = await tools.withDatabase(async (db) => ({
    wires: await listWires(db, system),
    editions: await listEditions(db),
    sections: await listSections(db),
  }));
  const slugOf = (all: readonly { id: number; slug: string }[], id: number) => all.find((each) => each.id === id)?.slug;
  for (const wire of wires) {
    const places = wire.editionIds.map((id) => `${slugOf(editions, id)}/${slugOf(sections, wire.sectionId)}`);
    tools.print([wire.slug, wire.name, places.join(' '), ...traits(wire), sourceOf(wire)].join('  '));
  }
  if (wires.length === 0) tools.print('There is no wire. "wire presets" lists feeds that many papers want.');
  return 0;
}

const sourceOf = ({ feedUrl, senders }: ListedWire) => feedUrl ?? senders.join(' ');

function traits({ kind, rights, destination, intervalMinutes, pausedAt }: ListedWire): string[] {
  const goes = destination === 'publish' ? 'published by itself' : 'to the inbox';
  const comes = kind === 'mail' ? 'by post' : `every ${intervalMinutes} minutes`;
  return [rights, goes, comes, ...(pausedAt ? ['paused'] : [])];
}

/** Prints the feeds that `wire add --preset` knows. */
export async function runPresets(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  for (const { slug, name, supplier, section, feedUrl } of wirePresets) {
    tools.print([slug, name, supplier, section, feedUrl].join('  '));
  }
  return 0;
}
